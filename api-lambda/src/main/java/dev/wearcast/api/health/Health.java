package dev.wearcast.api.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wearcast.api.serving.ServingIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers is up, so status says nothing else; the rest is null while S3 names no version.
 *
 * @param ageSeconds since publication
 * @param oldestDataAgeSeconds since the weather of the city that is worst off was retrieved
 * @param dependencies where asked for
 */
record Health(
        String status,
        @Nullable String version,
        @Nullable Instant publishedAt,
        @Nullable Long ageSeconds,
        @Nullable Integer cityCount,
        @Nullable Long oldestDataAgeSeconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Asked> dependencies) {

    private static final String UP = "up";

    static final Health WITHOUT_DATA = new Health(UP, null, null, null, null, null, null);

    static Health with(ServingIndex index, Instant now) {
        Instant oldest = index.cities().stream()
                .map(ServingIndex.Entry::dataAsOf)
                .min(Comparator.naturalOrder())
                .orElse(index.publishedAt());
        return new Health(
                UP,
                index.version(),
                index.publishedAt(),
                secondsSince(index.publishedAt(), now),
                index.cities().size(),
                secondsSince(oldest, now),
                null);
    }

    /** What was asked after, one after the other. */
    Health asked(List<Asked> all) {
        return new Health(status, version, publishedAt, ageSeconds, cityCount, oldestDataAgeSeconds, all);
    }

    private static long secondsSince(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toSeconds());
    }
}
