package dev.wearcast.api.system;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Something that answers are made from, which GET /health?deep=1 asks after. */
public interface Dependency {

    String name();

    /** Asks it now, in bounded time, or tells how it was when it was last asked. Never throws. */
    State ask();

    /** @param detail for whoever runs the API; holds no secret, address or text of an exception */
    record State(Status status, String detail) {

        /** Of what is not asked for this, since a call costs, but told by how its last calls ended. */
        public static State ofBreaker(String breakerState, String detail) {
            Status status = breakerState.equals("closed") ? Status.UP : Status.DOWN;
            return new State(
                    status,
                    "Not asked; the circuit breaker is %s. %s"
                            .formatted(breakerState, detail)
                            .strip());
        }
    }

    /** How a dependency is. */
    enum Status {
        UP,
        /** No answer in time, so asleep, waking or slow. */
        LATE,
        DOWN;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
