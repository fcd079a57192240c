package dev.wearcast.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What EventBridge Scheduler sends when the schedule has no input of its own, contracts/events/scheduled-ingest.json.
 *
 * @param scheduledAt when the run was due, in whole minutes; every retry of a run has the same
 */
record ScheduledEvent(Instant scheduledAt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ScheduledEvent {
        scheduledAt = scheduledAt.truncatedTo(ChronoUnit.MINUTES);
    }

    /** @throws IllegalArgumentException if it is not JSON or its {@code time} is not an instant */
    static ScheduledEvent read(InputStream input) {
        JsonNode time = parse(input).path("time");
        try {
            return new ScheduledEvent(Instant.parse(time.asText()));
        } catch (DateTimeException e) {
            // The key of the landing object derives from it; "now" would give each retry an object of its own.
            throw new IllegalArgumentException(
                    "The event has no valid `time` as 2026-11-23T06:07:00Z, but: " + time, e);
        }
    }

    private static JsonNode parse(InputStream input) {
        try {
            return JSON.readTree(input);
        } catch (IOException e) {
            throw new IllegalArgumentException("The event is not JSON", e);
        }
    }
}
