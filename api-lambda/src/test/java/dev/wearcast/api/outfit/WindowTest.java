package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    @ParameterizedTest(name = "{0} in {1}: {2} to {3}, until {4}")
    @CsvSource({
        "2026-11-23T08:12:34Z, Europe/Oslo, 2026-11-23T09:12+01:00, 2026-11-24T00:00+01:00, midnight",
        "2026-11-23T21:30:00Z, Europe/Oslo, 2026-11-23T22:30+01:00, 2026-11-24T03:00+01:00, 03:00",
        "2026-11-23T20:00:00Z, UTC, 2026-11-23T20:00Z, 2026-11-24T00:00Z, midnight",
        "2026-11-23T08:12:00Z, Asia/Kolkata, 2026-11-23T13:42+05:30, 2026-11-24T00:00+05:30, midnight",
        // Data ends on 25 November at noon UTC.
        "2026-11-25T09:20:00Z, UTC, 2026-11-25T09:20Z, 2026-11-25T12:00Z, 12:00",
        // The night in which the clocks go back is an hour longer.
        "2026-10-24T20:30:00Z, Europe/Oslo, 2026-10-24T22:30+02:00, 2026-10-25T02:00+01:00, 02:00"
    })
    void reaches(Instant now, String zone, String from, String to, String end) {
        Window window = Window.of(now, OptionalInt.empty(), ZoneId.of(zone), Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(window.from()).hasToString(from);
        assertThat(window.to()).hasToString(to);
        assertThat(window.inWords(now)).isEqualTo("until " + end);
    }

    @ParameterizedTest(name = "{1} h from {0} in {2}: {3} to {4}, {5}")
    @CsvSource({
        "2026-11-23T08:12:34Z, 3, Europe/Oslo, 2026-11-23T09:12+01:00, 2026-11-23T12:12+01:00, from 09:12 until 12:12",
        "2026-11-23T20:30:00Z, 2, Asia/Kolkata, 2026-11-24T02:00+05:30, 2026-11-24T04:00+05:30,"
                + " from Tuesday 02:00 until 04:00",
        // On the other side of the date line it is the 24th already.
        "2026-11-23T20:00:00Z, 5, Pacific/Kiritimati, 2026-11-24T10:00+14:00, 2026-11-24T15:00+14:00,"
                + " from 10:00 until 15:00",
        "2026-11-23T20:00:00Z, 30, UTC, 2026-11-23T20:00Z, 2026-11-25T02:00Z, from 20:00 until Wednesday 02:00",
        // Data ends on 25 November at noon UTC.
        "2026-11-25T09:00:00Z, 120, UTC, 2026-11-25T09:00Z, 2026-11-25T12:00Z, from 09:00 until 12:00",
        // Twenty-four hours over the night in which the clocks go back end an hour earlier by the clock.
        "2026-10-24T12:00:00Z, 24, Europe/Oslo, 2026-10-24T14:00+02:00, 2026-10-25T13:00+01:00,"
                + " from 14:00 until 13:00",
        "2026-03-28T12:00:00Z, 24, Europe/Oslo, 2026-03-28T13:00+01:00, 2026-03-29T14:00+02:00,"
                + " from 13:00 until 14:00"
    })
    void lasts(Instant start, int hours, String zone, String from, String to, String words) {
        Window window = Window.of(start, OptionalInt.of(hours), ZoneId.of(zone), Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(window.from()).hasToString(from);
        assertThat(window.to()).hasToString(to);
        assertThat(window.inWords(start.minus(Duration.ofHours(4)))).isEqualTo(words);
    }

    @Test
    @DisplayName("a time is told with its day where the window is longer than one")
    void tellsTheDay() {
        Instant start = Instant.parse("2026-11-23T20:00:00Z");
        Instant end = Instant.parse("2026-11-29T12:00:00Z");
        Window day = Window.of(start, OptionalInt.of(24), ZoneId.of("UTC"), end);
        assertThat(day.inWords(day.from())).isEqualTo("20:00");
        Window more = Window.of(start, OptionalInt.of(25), ZoneId.of("UTC"), end);
        assertThat(more.inWords(more.from())).isEqualTo("20:00 on Monday");
    }
}
