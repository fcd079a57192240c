package dev.wearcast.api.units;

import org.jspecify.annotations.Nullable;

/** Numbers with no more places than their source is good for. */
public final class Rounded {

    private Rounded() {}

    /** To a tenth. */
    public static double to1(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** To a tenth; null stays null. */
    public static @Nullable Double to1(@Nullable Double value) {
        return value == null ? null : (Double) to1(value.doubleValue());
    }

    /** To a hundredth. */
    public static double to2(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
