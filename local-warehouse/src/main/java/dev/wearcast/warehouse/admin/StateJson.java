package dev.wearcast.warehouse.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.warehouse.availability.State;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** States as the admin port reads and writes them, such as {@code {"state":"asleep","wakeSeconds":5}}. */
final class StateJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StateJson() {}

    /** @throws IllegalArgumentException if it is not a state; the message is for people */
    static State read(byte[] json) {
        JsonNode state;
        try {
            state = JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("This is not JSON.", e);
        }
        return switch (state.path("state").asText()) {
            case "running" -> new State.Running();
            case "asleep" -> new State.Asleep(Duration.ofSeconds(number(state, "wakeSeconds")));
            case "slow" -> new State.Slow(Duration.ofMillis(number(state, "delayMillis")));
            case "over-quota" -> new State.OverQuota();
            case "gone" -> new State.Gone();
            default ->
                throw new IllegalArgumentException(
                        "The member state must be one of running, asleep, slow, over-quota, gone.");
        };
    }

    static Map<String, Object> write(State state) {
        if (state instanceof State.Asleep asleep) {
            return Map.of("state", "asleep", "wakeSeconds", asleep.wakeTime().toSeconds());
        } else if (state instanceof State.Slow slow) {
            return Map.of("state", "slow", "delayMillis", slow.delay().toMillis());
        } else if (state instanceof State.OverQuota) {
            return Map.of("state", "over-quota");
        } else if (state instanceof State.Gone) {
            return Map.of("state", "gone");
        }
        return Map.of("state", "running");
    }

    private static long number(JsonNode state, String member) {
        JsonNode number = state.path(member);
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw new IllegalArgumentException("The member " + member + " must be a whole number.");
        }
        return number.longValue();
    }
}
