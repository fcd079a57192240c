package dev.wearcast.weather.recorded;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Which hour of 2013 an hour of any other year replays: that of the same date and time in UTC.
 *
 * <p>Hours that have none replay the day before: 29 February, which 2013 had not, and what no airport has in the file, 31
 * December and the first hours of three days. Else nobody in New York could be dressed in those nights. So a year's end
 * jumps from 30 December to 1 January of 2013 at six in the morning. Shorter gaps stay.
 */
final class ObservedHour {

    static final Instant START = Instant.parse("2013-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2014-01-01T00:00:00Z");

    private static final int YEAR = 2013;

    /** Days without observations, up to which hour (UTC). */
    private static final Map<MonthDay, Integer> MISSING_UNTIL = Map.of(
            MonthDay.of(1, 1), 6,
            MonthDay.of(2, 29), 24,
            MonthDay.of(10, 26), 5,
            MonthDay.of(11, 3), 5,
            MonthDay.of(12, 31), 24);

    private ObservedHour() {}

    static Instant replayedAt(long epochHour) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epochHour * 3600, 0, ZoneOffset.UTC);
        while (time.getHour() < MISSING_UNTIL.getOrDefault(MonthDay.from(time), 0)) {
            time = time.minusDays(1);
        }
        return time.withYear(YEAR).toInstant(ZoneOffset.UTC);
    }
}
