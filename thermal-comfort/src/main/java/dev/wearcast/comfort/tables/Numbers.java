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

    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** One cell with the values of a function at equal steps. */
    static String list(double lowest, double step, int count, int decimals, DoubleUnaryOperator function) {
        return IntStream.range(0, count)
                .mapToObj(i -> fixed(function.applyAsDouble(lowest + i * step), decimals))
                .collect(Collectors.joining("|"));
    }
}
