package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The ten classes of thermal stress by UTCI (Bröde et al. 2012), from the coldest to the hottest. */
public enum StressClass {
    EXTREME_COLD_STRESS,
    VERY_STRONG_COLD_STRESS,
    STRONG_COLD_STRESS,
    MODERATE_COLD_STRESS,
    SLIGHT_COLD_STRESS,
    NO_THERMAL_STRESS,
    MODERATE_HEAT_STRESS,
    STRONG_HEAT_STRESS,
    VERY_STRONG_HEAT_STRESS,
    EXTREME_HEAT_STRESS;

    /** @throws IllegalArgumentException if there is no such class */
    @JsonCreator
    public static StressClass of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Classes away from no stress, towards cold or heat: 0 to 5. */
    public int severity() {
        return Math.abs(ordinal() - NO_THERMAL_STRESS.ordinal());
    }
}
