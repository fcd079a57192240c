package dev.wearcast.weather.hourly;

import org.jspecify.annotations.Nullable;

/**
 * The weather of one hour at one place; null is what nobody measured.
 *
 * <p>As with Open-Meteo, precipitation and radiation are of the hour that ends at the time, the rest is of the time.
 *
 * @param temperatureC air temperature at 2 m, °C
 * @param relativeHumidityPct 0 to 100
 * @param windSpeedMS at 10 m, m/s
 * @param windGustsMS at 10 m, m/s, not below the speed
 * @param windDirectionDeg where it comes from, 0 to 360
 * @param precipitationMm rain, or snow as water
 * @param precipitationProbabilityPct 0 to 100
 * @param shortwaveRadiationWM2 on level ground, W/m²
 * @param uvIndex at level ground
 * @param weatherCode WMO code table 4677, as far as Open-Meteo uses it
 * @param cloudCoverPct 0 to 100
 */
public record HourlyWeather(
        @Nullable Double temperatureC,
        @Nullable Double relativeHumidityPct,
        @Nullable Double windSpeedMS,
        @Nullable Double windGustsMS,
        @Nullable Double windDirectionDeg,
        @Nullable Double precipitationMm,
        @Nullable Double precipitationProbabilityPct,
        @Nullable Double shortwaveRadiationWM2,
        @Nullable Double uvIndex,
        @Nullable Integer weatherCode,
        @Nullable Double cloudCoverPct) {

    /** An hour of which nothing is known. */
    public static final HourlyWeather UNKNOWN =
            new HourlyWeather(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * What the air feels like in the shade: Steadman's apparent temperature as the Australian Bureau of Meteorology
     * uses it; null where one of its three inputs is.
     */
    public @Nullable Double apparentTemperatureC() {
        if (temperatureC == null || relativeHumidityPct == null || windSpeedMS == null) {
            return null;
        }
        double vapourPressureHPa =
                relativeHumidityPct / 100 * 6.105 * Math.exp(17.27 * temperatureC / (237.7 + temperatureC));
        return temperatureC + 0.33 * vapourPressureHPa - 0.70 * windSpeedMS - 4.00;
    }
}
