package dev.wearcast.weather.forecast;

import dev.wearcast.weather.system.BadRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A place's clock as Open-Meteo understands it: the zone's offset of this moment, kept for all hours of the answer, also
 * across a change to summer time.
 */
record PlaceTime(String zone, int offsetSeconds) {

    private static final int SECONDS_AN_HOUR = 3600;

    /** @throws BadRequest for a zone that there is not */
    static PlaceTime of(String zone, Instant now) {
        try {
            ZoneId id = ZoneId.of(zone);
            return new PlaceTime(zone, id.getRules().getOffset(now).getTotalSeconds());
        } catch (DateTimeException e) {
            throw new BadRequest("Invalid timezone");
        }
    }

    LocalDate date(Instant now) {
        return now.atOffset(offset()).toLocalDate();
    }

    /** As {@code GMT}, {@code GMT-5} or {@code GMT+5:30}. */
    String abbreviation() {
        return DateTimeFormatter.ofPattern("O", Locale.ROOT).format(Instant.EPOCH.atOffset(offset()));
    }

    /** The hour of weather at local midnight. Half hours of an offset are left out of account, as the real one does. */
    long epochHourAtStartOf(LocalDate day) {
        return day.toEpochDay() * 24 - offsetSeconds / SECONDS_AN_HOUR;
    }

    long epochSecondAtStartOf(LocalDate day) {
        return day.toEpochDay() * 24 * SECONDS_AN_HOUR - offsetSeconds;
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(offsetSeconds);
    }
}
