package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /weather and GET /trends from the documents in S3, without any warehouse. */
@ExtendWith(StoppedClock.class)
class PublishedWeatherIT extends AwsEmulatorTest {

    private static final Instant NOW = StoppedClock.NOW;
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static ApiHandler handler;

    @BeforeAll
    static void publish() {
        String bucket = Publications.bucketWith(
                NOW,
                Documents.document(Documents.OSLO, "v1", NOW.minus(Duration.ofHours(1)), NOW),
                Documents.document(Documents.PARIS, "v1", NOW, NOW.minus(10, ChronoUnit.HOURS)),
                Documents.document(Documents.city("paris-us", "Paris", "US", "America/Chicago"), "v1", NOW));
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
    }

    private static HttpAnswer get(String target) {
        return HttpAnswer.to(HttpEvent.get(target), handler);
    }

    private static OffsetDateTime at(HttpAnswer answer, String pointer) {
        return OffsetDateTime.parse(answer.text(pointer));
    }

    @Test
    @DisplayName("GET /weather?city=Oslo - 200, the current hour and 24 from it on, by the city's clock")
    void tellsTheWeather() {
        HttpAnswer answer = get("/weather?city=Oslo");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(at(answer, "/current/at")).hasToString("2026-11-25T20:00+01:00");
        assertThat(answer.json().get("hours")).hasSize(24);
        assertThat(answer.json().at("/hours/0")).isEqualTo(answer.json().get("current"));
        assertThat(answer.json().at("/current/airTemperatureC").asDouble()).isEqualTo(5);
        assertThat(answer.text("/current/weather")).isEqualTo("overcast");
        assertThat(answer.text("/source")).isEqualTo("simulated");
        assertThat(answer.json().get("stale").asBoolean()).isFalse();
    }

    @ParameterizedTest(name = "GET {0}?city=Paris - 200, the one in France, and the other is named")
    @ValueSource(strings = {"/weather", "/trends"})
    void namesTheOthers(String path) {
        HttpAnswer answer = get(path + "?city=Paris");
        assertThat(answer.text("/city/id")).isEqualTo("paris-fr");
        assertThat(answer.text("/otherCities/0/id")).isEqualTo("paris-us");
        assertThat(get(path + "?city=Paris&units=imperial").text("/otherCities/0/name"))
                .isEqualTo("Paris");
        assertThat(get(path + "?city=Oslo").json().get("otherCities")).isEmpty();
    }

    @Test
    @DisplayName("GET /weather?from=&hours= - 200, the hours from then on; now stays now")
    void beginsWhenAsked() {
        Instant tomorrow = NOW.plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.HOURS);
        HttpAnswer answer = get("/weather?city=Oslo&hours=3&from=" + tomorrow);
        assertThat(answer.json().get("hours")).hasSize(3);
        assertThat(at(answer, "/hours/0/at").toInstant()).isEqualTo(tomorrow);
        assertThat(at(answer, "/current/at").toInstant()).isBefore(tomorrow);
    }

    @Test
    @DisplayName("GET /weather?hours=120 of shorter data - 200, as far as it goes")
    void endsWithTheData() {
        assertThat(get("/weather?city=Oslo&hours=120").json().get("hours")).hasSize(47);
    }

    @Test
    @DisplayName("GET /weather?units=imperial - 200, members and figures in °F, mph and inches")
    void speaksImperial() {
        HttpAnswer answer = get("/weather?city=Oslo&units=imperial");
        assertThat(answer.text("/units")).isEqualTo("imperial");
        assertThat(answer.json().at("/current/airTemperatureF").asDouble()).isEqualTo(41);
        assertThat(answer.json().at("/current").has("airTemperatureC")).isFalse();
    }

    @ParameterizedTest(name = "GET {0} - {1} {2}")
    @CsvSource(
            value = {
                "/weather | 400 | missing-parameter",
                "/weather?city=Atlantis | 404 | unknown-city",
                "/weather?city=Oslo&hours=0 | 400 | invalid-parameter",
                "/weather?city=Oslo&hours=121 | 400 | invalid-parameter",
                "/weather?city=Oslo&units=kelvin | 400 | invalid-parameter",
                "/weather?city=Oslo&from=soon | 400 | invalid-parameter",
                "/weather?city=Oslo&from=2020-01-01T00:00Z | 400 | invalid-parameter",
                "/weather?city=Oslo&from=2099-01-01T00:00Z | 400 | invalid-parameter",
                "/weather?city=Oslo&days=3 | 400 | unknown-parameter",
                "/trends | 400 | missing-parameter",
                "/trends?city=Atlantis | 404 | unknown-city",
                "/trends?city=Oslo&days=0 | 400 | invalid-parameter",
                "/trends?city=Oslo&days=31 | 400 | invalid-parameter",
                "/trends?city=Oslo&hours=3 | 400 | unknown-parameter"
            },
            delimiter = '|')
    void refuses(String target, int status, String problem) {
        HttpAnswer answer = get(target);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + problem);
    }

    @Test
    @DisplayName("a beginning that is too late names the latest there is")
    void namesTheLatest() {
        String detail = get("/weather?city=Oslo&from=2099-01-01T00:00Z").text("/detail");
        assertThat(detail).contains("the current hour in Oslo").contains("where the data ends");
    }

    @Test
    @DisplayName("GET /trends?city=Oslo - 200, six days, today, and those to come")
    void tellsTheDays() {
        JsonNode days = get("/trends?city=Oslo").json().get("days");
        LocalDate today = LocalDate.ofInstant(NOW, OSLO);
        assertThat(days).hasSize(9);
        assertThat(days.at("/0/localDate").asText())
                .isEqualTo(today.minusDays(6).toString());
        assertThat(days.at("/0/when").asText()).isEqualTo("past");
        assertThat(days.at("/6/localDate").asText()).isEqualTo(today.toString());
        assertThat(days.at("/6/when").asText()).isEqualTo("today");
        assertThat(days.at("/8/when").asText()).isEqualTo("coming");
        assertThat(days.at("/0/meanAirTemperatureC").asDouble()).isEqualTo(-6);
        assertThat(days.at("/0/mean30DaysAirTemperatureC").isNull()).isTrue();
    }

    @ParameterizedTest(name = "GET /trends?days={0} - so many days up to today")
    @ValueSource(ints = {1, 30})
    void takesDays(int days) {
        JsonNode told = get("/trends?city=Oslo&days=" + days).json().get("days");
        assertThat(told).hasSize(days + 2);
    }

    @Test
    @DisplayName("GET /trends?units=imperial - 200, temperatures in °F and differences in their degrees")
    void tellsTheDaysInImperial() {
        JsonNode today = get("/trends?city=Oslo&units=imperial&days=1").json().at("/days/0");
        assertThat(today.get("meanAirTemperatureF").asDouble()).isEqualTo(32);
        assertThat(today.get("differenceFromNormalDeltaF").asDouble()).isEqualTo(-2.7);
    }

    @ParameterizedTest(name = "GET {0} of data ten hours old - 200, stale")
    @ValueSource(strings = {"/weather?city=Paris", "/trends?city=paris-fr"})
    void tellsStaleData(String target) {
        assertThat(get(target).json().get("stale").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "HEAD {0} - 200, no body")
    @ValueSource(strings = {"/weather?city=Oslo", "/trends?city=Oslo"})
    void answersHead(String target) {
        HttpAnswer answer = HttpAnswer.to(HttpEvent.of("HEAD", target), handler);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
