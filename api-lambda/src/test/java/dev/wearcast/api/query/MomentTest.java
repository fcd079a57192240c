package dev.wearcast.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said of a moment before it is known by whose clock it is told. */
class MomentTest {

    private static Moment moment(String text) {
        return Moment.of(text).orElseThrow();
    }

    @Test
    @DisplayName("only with its offset is a moment the same by every clock")
    void isExactWithItsOffset() {
        assertThat(moment("2026-11-25T16:00+01:00").exact()).hasValue(Instant.parse("2026-11-25T15:00:00Z"));
        assertThat(moment("2026-11-25T16:00").exact()).isEmpty();
        assertThat(moment("16:00").exact()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is to come by every clock, or not, at noon of 25 November in UTC: {1}")
    @CsvSource({
        "2026-11-26T02:01, true",
        // On Kiritimati it has come.
        "2026-11-26T02:00, false",
        "2026-11-25T12:00:01Z, true",
        "2026-11-25T12:00Z, false",
        // Yesterday's, perhaps.
        "23:59, false"
    })
    void isToComeByEveryClock(String text, boolean toCome) {
        assertThat(moment(text).isAfter(Instant.parse("2026-11-25T12:00:00Z"))).isEqualTo(toCome);
    }

    @ParameterizedTest(name = "by noon of 25 November in UTC, {0} can have been from {1} to {2}")
    @CsvSource({
        // On the Line Islands it was first, on Baker Island last.
        "2026-11-24T16:00, 2026-11-24T02:00:00Z, 2026-11-25T04:00:00Z",
        "2026-11-25T16:00, 2026-11-25T02:00:00Z, 2026-11-25T12:00:00Z",
        "2026-11-24T16:00Z, 2026-11-24T16:00:00Z, 2026-11-24T16:00:00Z",
        "16:00, 2026-11-24T12:00:00Z, 2026-11-25T12:00:00Z"
    })
    void canHaveBeen(String text, Instant earliest, Instant latest) {
        Instant noon = Instant.parse("2026-11-25T12:00:00Z");
        assertThat(moment(text).earliest(noon)).isEqualTo(earliest);
        assertThat(moment(text).latest(noon)).isEqualTo(latest);
    }
}
