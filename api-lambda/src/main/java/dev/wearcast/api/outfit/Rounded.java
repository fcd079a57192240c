package dev.wearcast.api.outfit;

import org.jspecify.annotations.Nullable;

/** Numbers with no more places than their source is good for. */
final class Rounded {

    private Rounded() {}

    static double to1(double value) {
        return Math.round(value * 10) / 10.0;
    }

    static @Nullable Double to1(@Nullable Double value) {
        return value == null ? null : (Double) to1(value.doubleValue());
    }

    static double to2(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
