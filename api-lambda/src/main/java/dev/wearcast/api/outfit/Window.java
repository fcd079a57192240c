package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What an answer covers, in the city's own time, to the minute. */
record Window(OffsetDateTime from, OffsetDateTime to) {

    /** Late in the evening the end of the day is no help to who goes out. */
    private static final int MIN_HOURS = 4;

    Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window that ends before it begins: " + from + ", " + to);
        }
    }

    /**
     * From now to the end of the day, or to the first full hour that is four hours ahead, whichever is later.
     *
     * @param dataEnd where the data ends, and so the window at the latest
     */
    static Window of(Instant now, ZoneId zone, Instant dataEnd) {
        ZonedDateTime from = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime endOfDay = from.toLocalDate().plusDays(1).atStartOfDay(zone);
        ZonedDateTime least = fullHourFrom(from.plusHours(MIN_HOURS));
        ZonedDateTime to = endOfDay.isAfter(least) ? endOfDay : least;
        if (to.toInstant().isAfter(dataEnd)) {
            to = dataEnd.atZone(zone);
        }
        return new Window(from.toOffsetDateTime(), to.toOffsetDateTime());
    }

    private static ZonedDateTime fullHourFrom(ZonedDateTime time) {
        ZonedDateTime hour = time.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(time) ? time : hour.plusHours(1);
    }

    /** As people say it: {@code midnight} or {@code 02:30}. */
    @JsonIgnore
    String end() {
        LocalTime time = to.toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? "midnight" : time.toString();
    }
}
