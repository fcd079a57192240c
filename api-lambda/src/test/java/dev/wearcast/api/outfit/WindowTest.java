package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
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
        Window window = Window.of(now, ZoneId.of(zone), Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(window.from()).hasToString(from);
        assertThat(window.to()).hasToString(to);
        assertThat(window.end()).isEqualTo(end);
    }
}
