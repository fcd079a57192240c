package dev.wearcast.weather.forecast;

import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Query;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The days asked for, by parameters: {@code past_days} and {@code forecast_days}, or {@code start_date} and
 * {@code end_date}.
 *
 * @param first local date
 * @param end the day after the last one
 */
record DayRange(LocalDate first, LocalDate end) {

    private static final int MOST_PAST_DAYS = 92;
    private static final int MOST_FORECAST_DAYS = 16;
    private static final int USUAL_FORECAST_DAYS = 7;

    /** @throws BadRequest where they are out of range or contradict each other */
    static DayRange asked(Query query, LocalDate today) {
        if (query.has("start_date") || query.has("end_date")) {
            return byDates(query, today);
        }
        int pastDays = query.integer("past_days", 0);
        int forecastDays = query.integer("forecast_days", USUAL_FORECAST_DAYS);
        requireRange("Past days", pastDays, MOST_PAST_DAYS);
        requireRange("Forecast days", forecastDays, MOST_FORECAST_DAYS);
        return new DayRange(today.minusDays(pastDays), today.plusDays(forecastDays));
    }

    private static DayRange byDates(Query query, LocalDate today) {
        if (!query.has("start_date") || !query.has("end_date")) {
            throw new BadRequest("Both 'start_date' and 'end_date' must be set in the url");
        }
        for (String other : new String[] {"past_days", "forecast_days"}) {
            if (query.has(other)) {
                throw new BadRequest(
                        "Parameter '" + other + "' is mutually exclusive with 'start_date' and 'end_date'");
            }
        }
        LocalDate first = date(query, "start_date", today);
        LocalDate last = date(query, "end_date", today);
        if (last.isBefore(first)) {
            throw new BadRequest("End-date must be larger or equals than start-date");
        }
        return new DayRange(first, last.plusDays(1));
    }

    private static LocalDate date(Query query, String parameter, LocalDate today) {
        LocalDate earliest = today.minusDays(MOST_PAST_DAYS);
        LocalDate latest = today.plusDays(MOST_FORECAST_DAYS - 1);
        LocalDate date;
        try {
            date = LocalDate.parse(query.text(parameter, ""));
        } catch (DateTimeParseException e) {
            throw new BadRequest("Invalid date format for '" + parameter + "'. Make sure to use 'YYYY-MM-DD'");
        }
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw new BadRequest(
                    "Parameter '" + parameter + "' is out of allowed range from " + earliest + " to " + latest);
        }
        return date;
    }

    private static void requireRange(String what, int given, int most) {
        if (given < 0 || given > most) {
            throw new BadRequest(what + " is invalid. Allowed range 0 to " + most + ". Given " + given + ".");
        }
    }
}
