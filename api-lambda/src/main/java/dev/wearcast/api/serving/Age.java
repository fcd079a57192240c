package dev.wearcast.api.serving;

import java.time.Duration;
import java.time.Instant;

/**
 * How old data is.
 *
 * @param seconds since it was retrieved from its source, at least 0
 * @param stale whether it is older than it would be if all went well
 */
public record Age(long seconds, boolean stale) {

    /** Three runs of the ingest. */
    private static final Duration STALE_AFTER = Runs.PERIOD.multipliedBy(3);

    public static Age of(Instant dataAsOf, Instant now) {
        Duration age = Duration.between(dataAsOf, now);
        return new Age(Math.max(0, age.toSeconds()), age.compareTo(STALE_AFTER) > 0);
    }
}
