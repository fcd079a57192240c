package dev.wearcast.api.outlook;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long a reader waits for the warehouse.
 *
 * @param request {@code WAREHOUSE_LIMIT_MS}: for what neither memory nor S3 knows; 2 s
 * @param history {@code WAREHOUSE_HISTORY_LIMIT_MS}: for the past, which nothing else knows, so that one waits for a
 *     warehouse to wake; 20 s
 */
record WarehouseLimits(Duration request, Duration history) {

    private static final long DEFAULT_REQUEST_MS = 2_000;
    private static final long DEFAULT_HISTORY_MS = 20_000;

    /** API Gateway gives up after 30 s, and the function a second before. */
    private static final long MOST_MS = 28_000;

    static WarehouseLimits from(UnaryOperator<String> lookup) {
        return new WarehouseLimits(
                millis(lookup, "WAREHOUSE_LIMIT_MS", DEFAULT_REQUEST_MS),
                millis(lookup, "WAREHOUSE_HISTORY_LIMIT_MS", DEFAULT_HISTORY_MS));
    }

    private static Duration millis(UnaryOperator<String> lookup, String name, long unsaid) {
        String value = lookup.apply(name);
        if (value == null || value.isBlank()) {
            return Duration.ofMillis(unsaid);
        }
        try {
            long millis = Long.parseLong(value.strip());
            if (millis >= 1 && millis <= MOST_MS) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException e) {
            throw refused(name, value, e);
        }
        throw refused(name, value, null);
    }

    private static IllegalArgumentException refused(String name, String value, @Nullable Throwable e) {
        return new IllegalArgumentException(
                "%s must be a whole number of milliseconds from 1 to %d, and is \"%s\"".formatted(name, MOST_MS, value),
                e);
    }
}
