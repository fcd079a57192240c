package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One local day of a city. Temperatures are in degrees Celsius, differences of them in kelvins.
 *
 * @param localDate in the city's own time zone
 * @param hourCount how many of its hours are known; 0 in documents that do not say
 * @param precipitationMm millimetres in the day, at least 0
 * @param mean7DaysAirTemperatureC of the days up to this one, as for 30 days
 * @param normalAirTemperatureC what the mean of this day of the year usually is there
 * @param forecastError1DayK how far off the forecast made a day before was, on average over the hours; likewise 2 and 3
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DailyTrend(
        LocalDate localDate,
        int hourCount,
        double minAirTemperatureC,
        double meanAirTemperatureC,
        double maxAirTemperatureC,
        double precipitationMm,
        @Nullable Double mean7DaysAirTemperatureC,
        @Nullable Double mean30DaysAirTemperatureC,
        @Nullable Double normalAirTemperatureC,
        @Nullable Double differenceFromNormalK,
        @Nullable Double forecastError1DayK,
        @Nullable Double forecastError2DaysK,
        @Nullable Double forecastError3DaysK) {

    public DailyTrend {
        Objects.requireNonNull(localDate, "localDate");
        if (!(precipitationMm >= 0)) {
            throw new IllegalArgumentException("Precipitation of " + localDate + " is below zero or missing");
        }
    }
}
