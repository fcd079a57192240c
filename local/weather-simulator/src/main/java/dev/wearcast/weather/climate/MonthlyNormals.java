package dev.wearcast.weather.climate;

import java.time.Month;

/**
 * What one month is like at one place, in the mean of many years.
 *
 * @param temperatureMeanC mean of the air temperature
 * @param temperatureMinC mean of the days' minimum
 * @param temperatureMaxC mean of the days' maximum
 * @param relativeHumidityPct 0 to 100
 * @param windSpeedMS at 10 m
 * @param wetDays days with at least 1 mm
 * @param precipitationMm sum of the month, snow as water
 */
public record MonthlyNormals(
        Month month,
        double temperatureMeanC,
        double temperatureMinC,
        double temperatureMaxC,
        double relativeHumidityPct,
        double windSpeedMS,
        double wetDays,
        double precipitationMm) {

    /** @throws IllegalArgumentException where the figures contradict each other */
    public MonthlyNormals {
        require(temperatureMinC < temperatureMeanC && temperatureMeanC < temperatureMaxC, "minimum < mean < maximum");
        require(temperatureMinC > -60 && temperatureMaxC < 55, "temperature within -60 to 55 °C");
        require(relativeHumidityPct > 0 && relativeHumidityPct <= 100, "humidity within 0 to 100 %");
        require(windSpeedMS > 0 && windSpeedMS < 20, "wind within 0 to 20 m/s");
        require(wetDays >= 0 && wetDays <= month.minLength(), "wet days within the month");
        require((wetDays == 0) == (precipitationMm == 0), "wet days and precipitation go together");
        require(precipitationMm >= 0, "precipitation not negative");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Not a month's normals: " + rule);
        }
    }
}
