package dev.wearcast.weather.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.wearcast.weather.system.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to misbehave. Delay goes with each of the others; a status replaces the answer, truncation cuts it.
 *
 * @param status HTTP status instead of the answer, 400 to 599
 * @param delayMillis to wait before anything is sent, at most five minutes
 * @param truncateBytes after so many bytes of the body the connection is cut
 * @param dropConnection cut the connection without an answer
 * @param count how many requests it spoils; null until it is cleared
 * @param latitude only requests with a location here, to within 0.005°; so longitude
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @JsonProperty("status") @Nullable Integer status,
        @JsonProperty("delayMillis") long delayMillis,
        @JsonProperty("truncateBytes") @Nullable Integer truncateBytes,
        @JsonProperty("dropConnection") boolean dropConnection,
        @JsonProperty("count") @Nullable Integer count,
        @JsonProperty("latitude") @Nullable Double latitude,
        @JsonProperty("longitude") @Nullable Double longitude) {

    private static final double SAME_PLACE_DEG = 0.005;
    private static final long LONGEST_DELAY_MILLIS = 300_000;

    /** @throws IllegalArgumentException when it does nothing, or nothing sensible */
    public Fault {
        if (status == null && delayMillis == 0 && truncateBytes == null && !dropConnection) {
            throw new IllegalArgumentException("A fault has status, delayMillis, truncateBytes or dropConnection");
        }
        require(status == null || status >= 400 && status <= 599, "status is 400 to 599");
        require(delayMillis >= 0 && delayMillis <= LONGEST_DELAY_MILLIS, "delayMillis is 0 to " + LONGEST_DELAY_MILLIS);
        require(truncateBytes == null || truncateBytes >= 0, "truncateBytes is not negative");
        require(count == null || count > 0, "count is positive");
    }

    boolean concerns(Query query) {
        return near(latitude, query.list("latitude")) && near(longitude, query.list("longitude"));
    }

    private static boolean near(@Nullable Double wanted, List<String> asked) {
        return wanted == null
                || asked.stream().anyMatch(text -> {
                    try {
                        return Math.abs(Double.parseDouble(text) - wanted) < SAME_PLACE_DEG;
                    } catch (NumberFormatException e) {
                        return false;
                    }
                });
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
