package dev.wearcast.comfort.felt;

import java.util.Arrays;
import java.util.Locale;

/**
 * The ten classes of thermal stress that UTCI is read by. Bröde, P. et al. (2012), "Deriving the operational procedure
 * for the Universal Thermal Climate Index (UTCI)", International Journal of Biometeorology 56, 481-494, table 3.
 */
public enum ThermalStress {
    EXTREME_COLD_STRESS(Double.NEGATIVE_INFINITY, -5),
    VERY_STRONG_COLD_STRESS(-40, -4),
    STRONG_COLD_STRESS(-27, -3),
    MODERATE_COLD_STRESS(-13, -2),
    SLIGHT_COLD_STRESS(0, -1),
    NO_THERMAL_STRESS(9, 0),
    MODERATE_HEAT_STRESS(26, 1),
    STRONG_HEAT_STRESS(32, 2),
    VERY_STRONG_HEAT_STRESS(38, 3),
    EXTREME_HEAT_STRESS(46, 4);

    private final double fromCelsius;
    private final int severity;

    ThermalStress(double fromCelsius, int severity) {
        this.fromCelsius = fromCelsius;
        this.severity = severity;
    }

    /** The class of a UTCI in °C. */
    static ThermalStress of(double utciCelsius) {
        return Arrays.stream(values())
                .filter(stress -> utciCelsius >= stress.fromCelsius)
                .reduce((colder, warmer) -> warmer)
                .orElseThrow();
    }

    /** The lowest UTCI of this class, in °C; minus infinity for the coldest. */
    public double fromCelsius() {
        return fromCelsius;
    }

    /** The UTCI in °C from which on the next class holds; infinity for the hottest. */
    public double belowCelsius() {
        return this == EXTREME_HEAT_STRESS ? Double.POSITIVE_INFINITY : values()[ordinal() + 1].fromCelsius;
    }

    /** From -5 (extreme cold) by 0 (none) to 4 (extreme heat). */
    public int severity() {
        return severity;
    }

    /** As in {@code strong_heat_stress}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in {@code strong heat stress}. */
    public String inWords() {
        return id().replace('_', ' ');
    }
}
