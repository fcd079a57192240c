package dev.wearcast.comfort.felt;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * Universal Thermal Climate Index: the air temperature of a calm, shaded reference place in which a person who walks
 * slowly would be under the same strain. Bröde, P. et al. (2012), International Journal of Biometeorology 56, 481-494.
 * The polynomial's error against the full model is 1.1 K (root mean square).
 *
 * @param celsius UTCI in °C
 * @param isValid whether all inputs lay where the polynomial was fitted; else they were moved to its nearest edge
 */
public record Utci(double celsius, boolean isValid) {

    /** Where the polynomial was fitted (°C, K, m/s at 10 m, kPa). */
    public static final double LOWEST_AIR_TEMPERATURE_C = -50;

    public static final double HIGHEST_AIR_TEMPERATURE_C = 50;
    public static final double LOWEST_RADIANT_DIFFERENCE_K = -30;
    public static final double HIGHEST_RADIANT_DIFFERENCE_K = 70;
    public static final double LOWEST_WIND_SPEED_MS = 0.5;
    public static final double HIGHEST_WIND_SPEED_MS = 17;
    public static final double HIGHEST_VAPOUR_PRESSURE_KPA = 5;

    /** @param wind at 10 m above ground */
    public static Utci of(Temperature air, Temperature meanRadiant, AirSpeed wind, RelativeHumidity humidity) {
        double difference = meanRadiant.celsius() - air.celsius();
        double vapourKpa = UtciVapour.saturationKpa(air.celsius()) * humidity.percent() / 100;
        double t = clipped(air.celsius(), LOWEST_AIR_TEMPERATURE_C, HIGHEST_AIR_TEMPERATURE_C);
        double d = clipped(difference, LOWEST_RADIANT_DIFFERENCE_K, HIGHEST_RADIANT_DIFFERENCE_K);
        double v = clipped(wind.metresPerSecond(), LOWEST_WIND_SPEED_MS, HIGHEST_WIND_SPEED_MS);
        double p = clipped(vapourKpa, 0, HIGHEST_VAPOUR_PRESSURE_KPA);
        boolean valid = t == air.celsius() && d == difference && v == wind.metresPerSecond() && p == vapourKpa;
        return new Utci(t + UtciPolynomial.offset(t, v, d, p), valid);
    }

    public ThermalStress stress() {
        return ThermalStress.of(celsius);
    }

    private static double clipped(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
