package dev.wearcast.api.outlook;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of something.
 *
 * @param confirmedAt when its source last said that this is what holds
 */
public record Known<V>(V value, Instant confirmedAt) {

    /** As many as fit a small Lambda: a city's document takes up to a megabyte when it is read. */
    static final int MOST_IN_MEMORY = 128;

    /** How long a value counts as confirmed: what a new publication waits at most to be looked for. */
    static final Duration FRESH = Duration.ofMinutes(1);

    /** A minute more than that, so that a source which takes longer than a reader waits is no reason to say so. */
    private static final Duration LAST_KNOWN_AFTER = Duration.ofMinutes(2);

    boolean isFresh(Instant now) {
        return confirmedAt.plus(FRESH).isAfter(now);
    }

    /** Whether it could not be asked for anew, so that there may be something newer. */
    public boolean isLastKnown(Instant now) {
        return !confirmedAt.plus(LAST_KNOWN_AFTER).isAfter(now);
    }
}
