package dev.wearcast.comfort.felt;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * Wind chill of Environment Canada and the US National Weather Service (2001): what bare skin of the face feels.
 * Its authors give no error.
 *
 * @param celsius in °C; the air temperature itself outside the formula's range
 * @param isValid whether it is 10 °C or colder, with more than 4.8 km/h of wind
 */
public record WindChill(double celsius, boolean isValid) {

    private static final double HIGHEST_TEMPERATURE_C = 10;
    private static final double LOWEST_WIND_KMH = 4.8;
    private static final double KMH_PER_MS = 3.6;

    /** @param wind at 10 m above ground */
    public static WindChill of(Temperature air, AirSpeed wind) {
        double t = air.celsius();
        double kmh = wind.metresPerSecond() * KMH_PER_MS;
        if (t > HIGHEST_TEMPERATURE_C || kmh <= LOWEST_WIND_KMH) {
            return new WindChill(t, false);
        }
        double power = Math.pow(kmh, 0.16);
        return new WindChill(13.12 + 0.6215 * t - 11.37 * power + 0.3965 * t * power, true);
    }
}
