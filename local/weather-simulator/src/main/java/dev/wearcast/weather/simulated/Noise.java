package dev.wearcast.weather.simulated;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Deterministic randomness: the same seed and position give the same number on every machine, in any order. */
final class Noise {

    /** Standard deviation of {@link #waves} before it is divided by it: of uniform noise, smoothed, less itself. */
    private static final double WAVES_DEVIATION = 0.7;

    private final long seed;

    Noise(String station, String quantity) {
        CRC32 checksum = new CRC32();
        checksum.update((station + '/' + quantity).getBytes(StandardCharsets.UTF_8));
        this.seed = mixed(checksum.getValue());
    }

    /** Evenly spread between 0 and 1, unrelated from one index to the next. */
    double uniform(long index) {
        return (mixed(seed + index * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
    }

    /** Between -1 and 1, passing smoothly from one random value to the next every {@code spacing}. */
    double smooth(double position, double spacing) {
        double scaled = position / spacing;
        long cell = (long) Math.floor(scaled);
        double fraction = scaled - cell;
        double weight = fraction * fraction * (3 - 2 * fraction);
        return 2 * (uniform(cell) * (1 - weight) + uniform(cell + 1) * weight) - 1;
    }

    /**
     * Ups and downs of about twice {@code spacing}, standard deviation one, within ±2.9, whose mean over anything much
     * longer is nearly zero: what comes in now goes out one spacing later. So months keep their normals.
     */
    double waves(double position, double spacing) {
        return (smooth(position, spacing) - smooth(position - spacing, spacing)) / WAVES_DEVIATION;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
