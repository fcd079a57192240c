package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a garment is in an outfit for. */
public enum Role {
    /** For the insulation that the hour asks for. */
    WARMTH,
    /** Against what the hour brings besides: rain, wind, ice, sun, or cold on hands and face. */
    WEATHER;

    /** @throws IllegalArgumentException if there is no such role */
    @JsonCreator
    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
