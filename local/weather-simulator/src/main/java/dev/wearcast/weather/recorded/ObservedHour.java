package dev.wearcast.weather.recorded;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneOffset;

/**
 * Which hour of 2013 an hour of any other year replays: that of the same date and time in UTC.
 *
 * <p>Two dates have none and replay the day before: 29 February, which 2013 had not, and 31 December, on which the file
 * has nothing. So a year's end jumps from 30 December to 31 December (the same day again) to 1 January of 2013, whose
 * first six hours are missing too and stay so.
 */
final class ObservedHour {

    static final Instant START = Instant.parse("2013-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2014-01-01T00:00:00Z");

    private static final int YEAR = 2013;
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private ObservedHour() {}

    static Instant replayedAt(long epochHour) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epochHour * 3600, 0, ZoneOffset.UTC);
        MonthDay day = MonthDay.from(time);
        LocalDateTime replayed = day.equals(LEAP_DAY) || day.equals(LAST_DAY) ? time.minusDays(1) : time;
        return replayed.withYear(YEAR).toInstant(ZoneOffset.UTC);
    }
}
