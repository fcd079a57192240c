package dev.wearcast.api.health;

import dev.wearcast.api.serving.ServingIndex;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers is up, so status says nothing else; the rest is null while S3 names no version.
 *
 * @param ageSeconds since publication
 */
record Health(
        String status,
        @Nullable String version,
        @Nullable Instant publishedAt,
        @Nullable Long ageSeconds,
        @Nullable Integer cityCount) {

    private static final String UP = "up";

    static final Health WITHOUT_DATA = new Health(UP, null, null, null, null);

    static Health with(ServingIndex index, Instant now) {
        long age = Math.max(0, Duration.between(index.publishedAt(), now).toSeconds());
        return new Health(
                UP, index.version(), index.publishedAt(), age, index.cities().size());
    }
}
