package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The weather of an hour, and how it feels. Null where the source does not say.
 *
 * @param airTemperatureC degrees Celsius
 * @param relativeHumidityPct 0 to 100
 * @param windSpeedMS metres per second at 10 m
 * @param windGustsMS metres per second at 10 m
 * @param precipitationMm millimetres in the hour
 * @param precipitationProbabilityPct 0 to 100
 * @param shortwaveRadiationWM2 watts per square metre of level ground
 * @param weatherCode WMO code table 4677, as Open-Meteo uses it
 * @param feltTemperatureC UTCI, degrees Celsius
 * @param windChillC degrees Celsius, null where it is too warm or too calm for wind to chill
 * @param inSun whether the sun warms noticeably
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Weather(
        double airTemperatureC,
        @Nullable Double relativeHumidityPct,
        @Nullable Double windSpeedMS,
        @Nullable Double windGustsMS,
        @Nullable Double precipitationMm,
        @Nullable Double precipitationProbabilityPct,
        @Nullable Double shortwaveRadiationWM2,
        @Nullable Double uvIndex,
        @Nullable Integer weatherCode,
        double feltTemperatureC,
        StressClass stressClass,
        @Nullable Double windChillC,
        boolean inSun) {

    public Weather {
        Objects.requireNonNull(stressClass, "stressClass");
    }
}
