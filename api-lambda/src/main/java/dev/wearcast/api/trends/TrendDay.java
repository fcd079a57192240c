package dev.wearcast.api.trends;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.wearcast.api.serving.DailyTrend;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day of the city's own time. Null where nothing is known. */
record TrendDay(
        LocalDate localDate,
        When when,
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

    enum When {
        PAST,
        TODAY,
        COMING;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static When of(LocalDate day, LocalDate today) {
            return day.isEqual(today) ? TODAY : day.isBefore(today) ? PAST : COMING;
        }
    }

    static TrendDay of(DailyTrend trend, LocalDate today) {
        return new TrendDay(
                trend.localDate(),
                When.of(trend.localDate(), today),
                trend.hourCount(),
                trend.minAirTemperatureC(),
                trend.meanAirTemperatureC(),
                trend.maxAirTemperatureC(),
                trend.precipitationMm(),
                trend.mean7DaysAirTemperatureC(),
                trend.mean30DaysAirTemperatureC(),
                trend.normalAirTemperatureC(),
                trend.differenceFromNormalK(),
                trend.forecastError1DayK(),
                trend.forecastError2DaysK(),
                trend.forecastError3DaysK());
    }
}
