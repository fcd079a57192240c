package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a garment is worn, in the order one dresses. */
public enum Layer {
    BASE,
    MID,
    SHELL,
    LEGS,
    FEET,
    HEAD,
    HANDS,
    CARRY;

    /** @throws IllegalArgumentException if there is no such layer */
    @JsonCreator
    public static Layer of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
