package dev.wearcast.api.serving;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One local day of a city.
 *
 * @param localDate in the city's own time zone
 * @param minAirTemperatureC degrees Celsius, as the mean and the maximum
 * @param precipitationMm millimetres in the day, at least 0
 */
public record DailyTrend(
        LocalDate localDate,
        double minAirTemperatureC,
        double meanAirTemperatureC,
        double maxAirTemperatureC,
        double precipitationMm) {

    public DailyTrend {
        Objects.requireNonNull(localDate, "localDate");
        if (!(precipitationMm >= 0)) {
            throw new IllegalArgumentException("Precipitation of " + localDate + " is below zero or missing");
        }
    }
}
