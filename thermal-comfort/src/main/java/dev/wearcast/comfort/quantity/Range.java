package dev.wearcast.comfort.quantity;

import java.util.Locale;

/** Refuses a number outside a range, or none at all, in words that name quantity and unit. */
final class Range {

    private Range() {}

    static double checked(String quantity, double value, double lowest, double highest, String unit) {
        if (value >= lowest && value <= highest) {
            return value;
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT, "%s must be %s to %s %s, not %s", quantity, plain(lowest), plain(highest), unit, value));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
