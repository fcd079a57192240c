package dev.wearcast.comfort.felt;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * Apparent temperature in the shade: Steadman, R. G. (1994), "Norms of apparent temperature in Australia", Australian
 * Meteorological Magazine 43, 1-16, as the Bureau of Meteorology uses it. It is given without range or error;
 * made of Australia's weather, it extrapolates in frost.
 */
public final class ApparentTemperature {

    private ApparentTemperature() {}

    /**
     * In °C.
     *
     * @param wind at 10 m above ground
     */
    public static double celsius(Temperature air, RelativeHumidity humidity, AirSpeed wind) {
        double t = air.celsius();
        double vapourHpa = humidity.percent() / 100 * 6.105 * Math.exp(17.27 * t / (237.7 + t));
        return t + 0.33 * vapourHpa - 0.7 * wind.metresPerSecond() - 4.00;
    }
}
