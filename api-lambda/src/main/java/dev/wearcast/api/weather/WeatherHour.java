package dev.wearcast.api.weather;

import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Rounded;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The weather of an hour, which begins at {@code at} in the city's own time. Null where the source does not say. */
record WeatherHour(
        OffsetDateTime at,
        double airTemperatureC,
        double feltTemperatureC,
        StressClass stressClass,
        @Nullable Double relativeHumidityPct,
        @Nullable Double windSpeedMS,
        @Nullable Double windGustsMS,
        @Nullable Double precipitationMm,
        @Nullable Double precipitationProbabilityPct,
        @Nullable Double uvIndex,
        @Nullable Double shortwaveRadiationWM2,
        @Nullable Integer weatherCode,
        @Nullable String weather) {

    static WeatherHour of(ForecastHour hour, ZoneId zone) {
        Weather weather = hour.weather();
        return new WeatherHour(
                hour.validAt().atZone(zone).toOffsetDateTime(),
                Rounded.to1(weather.airTemperatureC()),
                Rounded.to1(weather.feltTemperatureC()),
                weather.stressClass(),
                Rounded.to1(weather.relativeHumidityPct()),
                Rounded.to1(weather.windSpeedMS()),
                Rounded.to1(weather.windGustsMS()),
                Rounded.to1(weather.precipitationMm()),
                Rounded.to1(weather.precipitationProbabilityPct()),
                Rounded.to1(weather.uvIndex()),
                Rounded.to1(weather.shortwaveRadiationWM2()),
                weather.weatherCode(),
                WeatherWords.of(weather.weatherCode()));
    }
}
