package dev.wearcast.api.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment as it is asked for: with its offset, by a city's clock, or as the time of a day. ISO 8601. */
public final class Moment {

    /** A plus that was not encoded reaches us as a blank. */
    private static final Pattern LOST_PLUS = Pattern.compile("(?<=T.{5,20}) (?=\\d{2}:?\\d{2}$)");

    /** Where clocks are farthest ahead. */
    private static final ZoneId FARTHEST_AHEAD = ZoneOffset.ofHours(14);

    /** Where they are farthest behind. */
    private static final ZoneId FARTHEST_BEHIND = ZoneOffset.ofHours(-12);

    private final TemporalAccessor said;

    private Moment(TemporalAccessor said) {
        this.said = said;
    }

    static Optional<Moment> of(String text) {
        if (!Character.isDigit(text.strip().charAt(0))) {
            // Years of more than four digits have a sign; whoever means them means no weather of ours.
            return Optional.empty();
        }
        String iso = LOST_PLUS.matcher(text.strip()).replaceFirst("+");
        try {
            TemporalAccessor said = iso.contains("T")
                    ? DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)
                    : LocalTime.parse(iso);
            return Optional.of(new Moment(said));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * When that is. A time that the clocks skip is as much later as they skip; of one that comes twice it is the first.
     *
     * @param zone of the clock that a moment without offset is told by
     * @param earliest a time of the day means the first from then on
     */
    public Instant in(ZoneId zone, Instant earliest) {
        if (said instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        if (said instanceof LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
        LocalTime time = (LocalTime) said;
        ZonedDateTime today = earliest.atZone(zone).with(time);
        Instant first = today.toInstant();
        return first.isBefore(earliest)
                ? today.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant()
                : first;
    }

    /**
     * When that is, of a time of the day the last that was.
     *
     * @param zone as for {@link #in}
     * @param latest a time of the day means the last up to then
     */
    public Instant lastIn(ZoneId zone, Instant latest) {
        if (!(said instanceof LocalTime time)) {
            return in(zone, latest);
        }
        ZonedDateTime today = latest.atZone(zone).with(time);
        Instant last = today.toInstant();
        return last.isAfter(latest)
                ? today.toLocalDate().minusDays(1).atTime(time).atZone(zone).toInstant()
                : last;
    }

    /** When that is, where no clock has to be known for it. */
    public Optional<Instant> exact() {
        return said instanceof OffsetDateTime exact ? Optional.of(exact.toInstant()) : Optional.empty();
    }

    /** Whether it comes after the instant by every clock there is; of a time without its day that cannot be said. */
    public boolean isAfter(Instant instant) {
        return lastIn(FARTHEST_AHEAD, instant).isAfter(instant);
    }

    /** The latest instant, up to the given one, that it can be by any clock. */
    public Instant latest(Instant atMost) {
        Instant latest = said instanceof LocalTime ? atMost : in(FARTHEST_BEHIND, atMost);
        return latest.isBefore(atMost) ? latest : atMost;
    }

    /** The earliest instant that it can be by any clock; a time of the day is of the day up to the given instant. */
    public Instant earliest(Instant latest) {
        return said instanceof LocalTime ? latest.minus(Duration.ofDays(1)) : in(FARTHEST_AHEAD, latest);
    }

    /** As it was said. */
    @Override
    public String toString() {
        return said.toString();
    }
}
