package dev.wearcast.api.serving;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One hour of a city: its weather, and what gold says to wear in it. Null where the source does not say.
 *
 * @param validAt start of the hour (UTC)
 * @param airTemperatureC degrees Celsius
 * @param relativeHumidityPct 0 to 100
 * @param windSpeedMS metres per second at 10 m
 * @param precipitationMm millimetres in the hour
 * @param precipitationProbabilityPct 0 to 100
 * @param weatherCode WMO code table 4677, as Open-Meteo uses it
 * @param requiredInsulationClo clothing that keeps a walking person neutral, at least 0
 * @param wornInsulationClo of the garments together, at least 0
 * @param garments in the order one puts them on, at least one
 */
public record ForecastHour(
        Instant validAt,
        double airTemperatureC,
        @Nullable Double relativeHumidityPct,
        @Nullable Double windSpeedMS,
        @Nullable Double precipitationMm,
        @Nullable Double precipitationProbabilityPct,
        @Nullable Double uvIndex,
        @Nullable Integer weatherCode,
        double requiredInsulationClo,
        double wornInsulationClo,
        List<Garment> garments) {

    public ForecastHour {
        Objects.requireNonNull(validAt, "validAt");
        if (!(requiredInsulationClo >= 0 && wornInsulationClo >= 0)) {
            throw new IllegalArgumentException("Insulation at " + validAt + " is below zero or missing");
        }
        garments = List.copyOf(garments);
        if (garments.isEmpty()) {
            throw new IllegalArgumentException("Nothing to wear at " + validAt);
        }
    }

    /** The end of the hour (UTC), the first instant that is not in it. */
    public Instant endsAt() {
        return validAt.plus(Duration.ofHours(1));
    }
}
