package dev.wearcast.comfort.tables;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as the seeds have them. */
final class Numbers {

    private Numbers() {}

    /** Without trailing zeros: 2, 0.25. */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Rounded; what rounds to nothing has no sign. */
    static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }

    /** One cell with the values of a function at equal steps. */
    static String list(double lowest, double step, int count, int decimals, DoubleUnaryOperator function) {
        return IntStream.range(0, count)
                .mapToObj(i -> fixed(function.applyAsDouble(lowest + i * step), decimals))
                .collect(Collectors.joining("|"));
    }
}
