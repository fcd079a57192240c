package dev.wearcast.ingest.weather;

import java.time.Duration;

/**
 * The moment by which fetching has to be over, so that what was fetched can still be landed.
 *
 * @param nanoTime on the clock of {@link System#nanoTime()}
 */
public record Deadline(long nanoTime) {

    /** A deadline that much from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The time left, zero when it has passed, and at most the given limit. */
    Duration remaining(Duration limit) {
        long left = Math.max(0, nanoTime - System.nanoTime());
        return left < limit.toNanos() ? Duration.ofNanos(left) : limit;
    }
}
