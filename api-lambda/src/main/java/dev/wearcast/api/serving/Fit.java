package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the worn insulation lies to the interval from minimal to comfortable. */
public enum Fit {
    WITHIN,
    /** Below the minimal: as warm as clothes get, and still cold. */
    COOLER,
    /** Above the comfortable: as light as clothes get, and still warm. */
    WARMER;

    /** @throws IllegalArgumentException if there is no such fit */
    @JsonCreator
    public static Fit of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
