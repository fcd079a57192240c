package dev.wearcast.ingest.weather;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how fast a failed request is made again.
 *
 * @param attempts of one request, the first included; at least 1
 * @param firstWait before the second attempt; it doubles each time
 * @param longestWait that the source can ask for by Retry-After
 */
public record Retries(int attempts, Duration firstWait, Duration longestWait) {

    /** What a source that others use too can bear. */
    public static final Retries POLITE = new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(20));

    /** @throws IllegalArgumentException if there is not even one attempt */
    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
    }

    /** The wait after the given attempt (1, 2 ...), half of it by chance, so that retries of many do not march in step. */
    Duration waitAfter(int attempt, Duration askedFor) {
        if (!askedFor.isZero()) {
            return askedFor.compareTo(longestWait) < 0 ? askedFor : longestWait;
        }
        Duration full = firstWait.multipliedBy(1L << (attempt - 1));
        return full.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(full.toMillis() / 2 + 1));
    }
}
