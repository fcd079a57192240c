package dev.wearcast.api.outfit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalInt;

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
     * For so many hours; or to the end of the day, or to the first full hour that is four hours ahead, whichever is later.
     *
     * @param dataEnd where the data ends, and so the window at the latest
     */
    static Window of(Instant start, OptionalInt hours, ZoneId zone, Instant dataEnd) {
        ZonedDateTime from = start.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime to = hours.isPresent() ? from.plusHours(hours.getAsInt()) : endOfDay(from);
        if (to.toInstant().isAfter(dataEnd)) {
            to = dataEnd.atZone(zone);
        }
        return new Window(from.toOffsetDateTime(), to.toOffsetDateTime());
    }

    private static ZonedDateTime endOfDay(ZonedDateTime from) {
        ZonedDateTime endOfDay = from.toLocalDate().plusDays(1).atStartOfDay(from.getZone());
        ZonedDateTime least = fullHourFrom(from.plusHours(MIN_HOURS));
        return endOfDay.isAfter(least) ? endOfDay : least;
    }

    private static ZonedDateTime fullHourFrom(ZonedDateTime time) {
        ZonedDateTime hour = time.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(time) ? time : hour.plusHours(1);
    }

    /** Whether a time without its day could be on two of them. */
    boolean isLongerThanADay() {
        return Duration.between(from, to).compareTo(Duration.ofDays(1)) > 0;
    }

    /** As people say it: {@code until midnight}, {@code from Thursday 16:00 until Friday 02:30}. */
    String inWords(Instant now) {
        LocalDate today = now.atOffset(from.getOffset()).toLocalDate();
        boolean later = from.toInstant().isAfter(now);
        boolean onAnotherDay = !from.toLocalDate().equals(today);
        String begin = later ? "from " + (onAnotherDay ? day(from) + " " : "") + from.toLocalTime() + " " : "";
        return begin + "until " + (isLongerThanADay() ? day(to) + " " + to.toLocalTime() : time(to.toLocalTime()));
    }

    /** A time of the window as people say it: {@code 16:00}, and {@code 16:00 on Friday} where that is not clear. */
    String inWords(OffsetDateTime at) {
        return at.toLocalTime() + (isLongerThanADay() ? " on " + day(at) : "");
    }

    private static String time(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "midnight" : time.toString();
    }

    private static String day(OffsetDateTime at) {
        return at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
