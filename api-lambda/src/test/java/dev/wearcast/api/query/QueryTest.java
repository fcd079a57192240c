package dev.wearcast.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wearcast.api.problems.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ProblemDetail;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class QueryTest {

    private static final String EXAMPLE = "/outfit?city=Oslo&it=1";
    private static final Map<String, Integer> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("metric", 1);
        WORDS.put("imperial", 2);
    }

    private static Query query(String... values) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (values.length > 0) {
            parameters.put("it", List.of(values));
        }
        return Query.of(parameters, "it");
    }

    /** What the client is told: which parameter, and an example of a good request. */
    private static ProblemDetail problem(ThrowingCallable asked) {
        ProblemDetail[] problem = new ProblemDetail[1];
        assertThatExceptionOfType(ProblemException.class).isThrownBy(asked).satisfies(e -> problem[0] = e.getBody());
        assertThat(problem[0].getStatus()).isEqualTo(400);
        assertThat(problem[0].getProperties()).containsEntry("parameter", "it");
        assertThat(problem[0].getDetail()).contains("`it`", EXAMPLE);
        return problem[0];
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"-2, -2", "0, 0", "' 2 ', 2", "120, 120", "007, 7"})
    void readsWholeNumbers(String text, int number) {
        assertThat(query(text).wholeNumber("it", -2, 120, EXAMPLE)).hasValue(number);
        assertThat(query().wholeNumber("it", -2, 120, EXAMPLE)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" is no whole number from -2 to 120")
    @ValueSource(strings = {"-3", "121", "1.5", "x", "", " ", "1e1", "99999999999", "-", "٣", "2 3"})
    void refusesNumbers(String text) {
        assertThat(problem(() -> query(text).wholeNumber("it", -2, 120, EXAMPLE))
                        .getType())
                .hasToString("/problems/invalid-parameter");
    }

    @Test
    @DisplayName("a number out of range is told the range; a parameter given twice is refused")
    void tellsTheRange() {
        assertThat(problem(() -> query("121").wholeNumber("it", -2, 120, EXAMPLE))
                        .getDetail())
                .isEqualTo(
                        "`it` is \"121\", and must be a whole number from -2 to 120. Ask for example " + EXAMPLE + ".");
        problem(() -> query("1", "2").wholeNumber("it", -2, 120, EXAMPLE));
        problem(() -> query("16:00", "17:00").moment("it", EXAMPLE));
        problem(() -> query("metric", "metric").word("it", WORDS, EXAMPLE));
    }

    @Test
    @DisplayName("a word stands for its meaning, whatever its case; another is offered the nearest")
    void readsWords() {
        assertThat(query("Imperial ").word("it", WORDS, EXAMPLE)).hasValue(2);
        assertThat(query().word("it", WORDS, EXAMPLE)).isEmpty();
        ProblemDetail near = problem(() -> query("imperail").word("it", WORDS, EXAMPLE));
        assertThat(near.getDetail()).contains("must be metric or imperial. Did you mean imperial? Ask");
        assertThat(near.getProperties())
                .containsEntry("nearest", List.of("imperial"))
                .containsEntry("known", List.of("metric", "imperial"));
        ProblemDetail far = problem(() -> query("stones").word("it", WORDS, EXAMPLE));
        assertThat(far.getProperties()).containsEntry("nearest", List.of());
        assertThat(far.getDetail()).doesNotContain("Did you mean");
    }

    @ParameterizedTest(name = "{0} by the clock in {1} is {2}")
    @CsvSource({
        "2026-11-25T16:00, Europe/Oslo, 2026-11-25T15:00:00Z",
        "2026-11-25T16:00:30.5, Asia/Kolkata, 2026-11-25T10:30:30.5Z",
        "2026-11-25T16:00Z, Europe/Oslo, 2026-11-25T16:00:00Z",
        "2026-11-25T16:00+05:30, Europe/Oslo, 2026-11-25T10:30:00Z",
        "2026-11-25T16:00 05:30, Europe/Oslo, 2026-11-25T10:30:00Z",
        "2026-11-25T16:00:00-08:00, Europe/Oslo, 2026-11-26T00:00:00Z",
        // The first at or after 11:20 UTC.
        "16:00, Europe/Oslo, 2026-11-25T15:00:00Z",
        "12:20, Europe/Oslo, 2026-11-25T11:20:00Z",
        "12:19, Europe/Oslo, 2026-11-26T11:19:00Z",
        "00:30, Pacific/Kiritimati, 2026-11-26T10:30:00Z",
        "23:30, Pacific/Pago_Pago, 2026-11-26T10:30:00Z",
        // On 29 March clocks in Oslo skip 02:00 to 03:00; on 25 October 02:30 comes twice.
        "2026-03-29T02:30, Europe/Oslo, 2026-03-29T01:30:00Z",
        "2026-10-25T02:30, Europe/Oslo, 2026-10-25T00:30:00Z"
    })
    void readsMoments(String text, String zone, Instant moment) {
        assertThat(query(text).moment("it", EXAMPLE))
                .map(each -> each.in(ZoneId.of(zone), Instant.parse("2026-11-25T11:20:00Z")))
                .hasValue(moment);
        assertThat(query().moment("it", EXAMPLE)).isEmpty();
    }

    @ParameterizedTest(name = "by the clock in Oslo at {1}, {0} was last at {2}")
    @CsvSource({
        "16:00, 2026-11-25T14:59:59Z, 2026-11-24T15:00:00Z",
        "16:00, 2026-11-25T15:00:00Z, 2026-11-25T15:00:00Z",
        "00:30, 2026-11-25T23:29:00Z, 2026-11-24T23:30:00Z",
        "2026-11-23T16:00, 2026-11-25T11:20:00Z, 2026-11-23T15:00:00Z",
        // The day on which clocks go back has 25 hours, that on which they go forward 23.
        "16:00, 2026-10-25T14:30:00Z, 2026-10-24T14:00:00Z",
        "16:00, 2026-03-29T14:30:00Z, 2026-03-29T14:00:00Z"
    })
    void readsMomentsOfThePast(String text, Instant now, Instant moment) {
        assertThat(query(text).moment("it", EXAMPLE))
                .map(each -> each.lastIn(ZoneId.of("Europe/Oslo"), now))
                .hasValue(moment);
    }

    @ParameterizedTest(name = "\"{0}\" is no moment")
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-11-25",
                "25:00",
                "16",
                "2026-02-30T16:00",
                "2026-11-25T16",
                "16:00Z",
                "1764086400",
                "2026-11-25T16:00+25:00",
                "2026-11-25T16:00 5",
                "99999999999-11-25T16:00"
            })
    void refusesMoments(String text) {
        assertThat(problem(() -> query(text).moment("it", EXAMPLE)).getType())
                .hasToString("/problems/invalid-parameter");
    }
}
