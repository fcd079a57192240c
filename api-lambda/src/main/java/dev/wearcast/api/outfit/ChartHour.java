package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Rounded;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An hour as a chart of the window shows it. Null where the source does not say. */
record ChartHour(
        OffsetDateTime at,
        double airTemperatureC,
        double feltTemperatureC,
        @Nullable Double precipitationMm,
        @Nullable Double precipitationProbabilityPct,
        @Nullable Double windSpeedMS,
        @Nullable Double uvIndex,
        @Nullable Integer weatherCode,
        double minimalInsulationClo,
        double comfortableInsulationClo,
        double wornInsulationClo) {

    /** @param wornClo what is on in that hour */
    static ChartHour of(DressedHour hour, double wornClo, ZoneId zone) {
        Weather weather = hour.weather();
        return new ChartHour(
                hour.at().atZone(zone).toOffsetDateTime(),
                Rounded.to1(weather.airTemperatureC()),
                Rounded.to1(weather.feltTemperatureC()),
                Rounded.to1(weather.precipitationMm()),
                Rounded.to1(weather.precipitationProbabilityPct()),
                Rounded.to1(weather.windSpeedMS()),
                Rounded.to1(weather.uvIndex()),
                weather.weatherCode(),
                Rounded.to2(hour.outfit().minimalInsulationClo()),
                Rounded.to2(hour.outfit().comfortableInsulationClo()),
                Rounded.to2(wornClo));
    }
}
