package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of GET /outfit besides city and activity, from two days of data in S3. */
@ExtendWith(StoppedClock.class)
class OutfitParametersIT extends AwsEmulatorTest {

    private static final Instant NOW = StoppedClock.NOW;
    private static ApiHandler handler;

    @BeforeAll
    static void publish() {
        String bucket = Publications.bucketWith(
                NOW,
                Documents.document(Documents.OSLO, "v1", NOW),
                Documents.document(Documents.PARIS, "v1", NOW, List.of(hour(0), hour(9))),
                Documents.document(Documents.city("delhi-in", "Delhi", "IN", "Asia/Kolkata"), "v1", NOW));
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
    }

    private static ForecastHour hour(int fromNow) {
        Instant at = NOW.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(fromNow));
        return Documents.hour(at, 5, 0, 1.2, Documents.T_SHIRT, Documents.COAT);
    }

    private static HttpAnswer get(String target) {
        return Contract.isKeptBy("GET", "/outfit", HttpAnswer.to(HttpEvent.get(target), handler));
    }

    private static JsonNode answer(String target) {
        HttpAnswer answer = get(target);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private static OffsetDateTime time(JsonNode answer, String pointer) {
        return OffsetDateTime.parse(answer.at(pointer).textValue());
    }

    /** Four full hours from now, by the city's clock and without its offset. */
    private static ZonedDateTime later(String zone) {
        return NOW.atZone(ZoneId.of(zone)).truncatedTo(ChronoUnit.HOURS).plusHours(4);
    }

    @ParameterizedTest(
            name = "GET /outfit?city={0}&from=<in four hours>&hours=6 - 200, those hours by the city's clock")
    @CsvSource({"Oslo, Europe/Oslo, 6", "Delhi, Asia/Kolkata, 7"})
    void beginsLater(String city, String zone, int hours) {
        ZonedDateTime from = later(zone);
        JsonNode answer = answer("/outfit?city=" + city + "&hours=6&from=" + from.toLocalDateTime());
        assertThat(time(answer, "/window/from")).isEqualTo(from.toOffsetDateTime());
        assertThat(time(answer, "/window/to")).isEqualTo(from.plusHours(6).toOffsetDateTime());
        // In Delhi the hours of the data begin at half past.
        assertThat(answer.get("hours")).hasSize(hours);
        assertThat(answer.get("summary").textValue()).contains(" from ").contains(" until ");
    }

    @Test
    @DisplayName("GET /outfit?from=16:00 and the like - 200, the next such time; a plus encoded, and one that is not")
    void takesTimes() {
        ZonedDateTime from = later("Europe/Oslo");
        for (String said : new String[] {
            from.toLocalTime().toString(),
            from.toInstant().toString(),
            from.toOffsetDateTime().toString(),
            from.toOffsetDateTime().toString().replace("+", "%2B")
        }) {
            assertThat(time(answer("/outfit?city=Oslo&from=" + said), "/window/from"))
                    .isEqualTo(from.toOffsetDateTime());
        }
    }

    @Test
    @DisplayName("GET /outfit?hours=120 of two days of data - 200, as far as there is data")
    void endsWithTheData() {
        JsonNode answer = answer("/outfit?city=Oslo&hours=120");
        Instant end = NOW.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(48));
        assertThat(time(answer, "/window/to").toInstant()).isEqualTo(end);
        assertThat(answer.get("hours")).hasSize(48);
    }

    @Test
    @DisplayName("GET /outfit of hours that the data leaves out - 503; of hours around the gap - 200")
    void hasNothingToSayOfGaps() {
        String middle = "/outfit?city=Paris&from="
                + later("Europe/Paris").toInstant().plus(Duration.ofHours(1)).toString();
        HttpAnswer answer = get(middle + "&hours=2");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/detail")).startsWith("The forecast has a gap in these hours.");
        // The next is there 27 minutes past every third hour.
        Instant next =
                NOW.plusSeconds(Long.parseLong(answer.header("Retry-After").orElseThrow()));
        assertThat(next).isEqualTo("2026-11-25T21:27:00Z");
        assertThat(answer("/outfit?city=Paris&hours=10").get("hours")).hasSize(2);
    }

    @Test
    @DisplayName("GET /outfit of a gap, half a second before the next forecast is due - 503, Retry-After: 1")
    void neverSaysToAskAtOnce() {
        MovableClock.stop(Instant.parse("2026-11-25T21:26:59.500Z"));
        assertThat(get("/outfit?city=Paris&hours=1").header("Retry-After")).hasValue("1");
    }

    @Test
    @DisplayName("GET /outfit?units=imperial - 200, names, figures and sentences in imperial units")
    void convertsUnits() {
        JsonNode answer = answer("/outfit?city=Oslo&units=imperial");
        assertThat(answer.get("units").textValue()).isEqualTo("imperial");
        assertThat(answer.at("/weather/maxAirTemperatureF").doubleValue()).isEqualTo(41);
        assertThat(answer.at("/hours/0/windSpeedMph").doubleValue()).isEqualTo(6.7);
        assertThat(answer.get("summary").textValue()).contains("41 °F").doesNotContain("°C");
        assertThat(answer("/outfit?city=Oslo").at("/weather/maxAirTemperatureC").doubleValue())
                .isEqualTo(5);
    }

    @ParameterizedTest(name = "GET /outfit?sensitivity={0} - 200, for that person")
    @ValueSource(ints = {-2, 0, 2})
    void dressesPeople(int sensitivity) {
        JsonNode answer = answer("/outfit?city=Oslo&sensitivity=" + sensitivity);
        assertThat(answer.get("sensitivity").intValue()).isEqualTo(sensitivity);
    }

    @ParameterizedTest(name = "GET /outfit?words={0} - 200, plain where no model is set up")
    @ValueSource(strings = {"plain", "stylist", "Stylist"})
    void phrasesPlainly(String words) {
        assertThat(answer("/outfit?city=Oslo&words=" + words).get("words").textValue())
                .isEqualTo("plain");
    }

    @ParameterizedTest(name = "GET /outfit?city=Oslo&{0} - 400 that says: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hours=0 | from 1 to 120",
                "hours=121 | from 1 to 120",
                "hours=2.5 | from 1 to 120",
                "hours= | blank",
                "hours=1&hours=2 | given 2 times",
                "from=yesterday | 2026-11-25T16:00",
                "from=2020-01-01T00:00 | the current hour in Oslo",
                "from=2999-01-01T00:00Z | where the data ends",
                "sensitivity=3 | from -2 to 2",
                "sensitivity=cold | from -2 to 2",
                "units=imperail | Did you mean imperial?",
                "words=poet | plain or stylist"
            })
    void refuses(String parameters, String detail) {
        HttpAnswer answer = get("/outfit?city=Oslo&" + parameters);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/invalid-parameter");
        assertThat(answer.text("/parameter")).isEqualTo(parameters.split("=")[0]);
        assertThat(answer.text("/detail")).contains(detail).contains("/outfit?city=Oslo&");
    }
}
