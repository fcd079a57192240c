package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked without a word about time has its answer at every moment, also where an hour, a day or a month ends. */
@ExtendWith(StoppedClock.class)
class EveryMomentIT extends AwsEmulatorTest {

    private static final List<City> CITIES = List.of(
            Documents.OSLO,
            Documents.SAO_PAULO,
            Documents.city("new-york-us", "New York", "US", "America/New_York"),
            Documents.city("tokyo-jp", "Tokyo", "JP", "Asia/Tokyo"),
            Documents.city("delhi-in", "Delhi", "IN", "Asia/Kolkata"),
            Documents.city("kiritimati-ki", "Kiritimati", "KI", "Pacific/Kiritimati"));

    @ParameterizedTest(name = "at {0} GET /outfit, /weather and /trends of every city - 200, from now on and of today")
    @ValueSource(
            strings = {
                "2026-11-25T00:00:00Z",
                "2026-11-25T03:09:59.999Z",
                "2026-11-25T12:00:00Z",
                "2026-11-25T19:59:59.999Z",
                "2026-11-25T20:04:00Z",
                // A day begins in Delhi, in Oslo, in New York.
                "2026-11-25T18:30:00Z",
                "2026-11-25T22:59:59.999Z",
                "2026-11-26T05:00:00Z",
                "2026-11-30T23:59:59.999Z",
                "2026-12-31T23:50:00Z",
                "2028-02-29T23:59:59Z",
                // Clocks go back and forward in Oslo, then in New York.
                "2026-10-25T00:59:59.999Z",
                "2026-10-25T01:00:00Z",
                "2027-03-28T00:59:59.999Z",
                "2027-03-28T01:00:00Z",
                "2026-11-01T06:30:00Z",
                "2027-03-14T06:59:59.999Z"
            })
    void hasAnAnswer(Instant now) {
        MovableClock.stop(now);
        String bucket = Publications.bucketWith(
                now,
                CITIES.stream().map(city -> Documents.document(city, "v1", now)).toArray(ServingDocument[]::new));
        ApiHandler handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
        for (City city : CITIES) {
            ZonedDateTime here = now.atZone(city.timezone());
            beginsNow(get(handler, "/outfit?city=" + city.id()), here);
            hasOneHour(get(handler, "/outfit?hours=1&from=" + minute(here).toLocalTime() + "&city=" + city.id()));
            tellsTheHour(get(handler, "/weather?city=" + city.id()), now);
            tellsTheDay(get(handler, "/trends?city=" + city.id()), here.toLocalDate());
        }
    }

    private static JsonNode get(ApiHandler handler, String target) {
        HttpAnswer answer = HttpAnswer.to(HttpEvent.get(target), handler);
        assertThat(answer.status()).as("%s: %s", target, answer).isEqualTo(200);
        return answer.json();
    }

    private static ZonedDateTime minute(ZonedDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static OffsetDateTime time(JsonNode answer, String pointer) {
        return OffsetDateTime.parse(answer.at(pointer).textValue());
    }

    /** From this minute to the end of the day, or to a full hour that is from four to five hours ahead. */
    private static void beginsNow(JsonNode outfit, ZonedDateTime here) {
        assertThat(time(outfit, "/window/from")).isEqualTo(minute(here).toOffsetDateTime());
        OffsetDateTime to = time(outfit, "/window/to");
        Duration ahead = Duration.between(minute(here), to);
        assertThat(ahead).isBetween(Duration.ofHours(4), Duration.ofHours(25));
        assertThat(to.getMinute()).isZero();
        assertThat(to.getHour() == 0 || ahead.compareTo(Duration.ofHours(5)) < 0)
                .as("%s", to)
                .isTrue();
        assertThat(time(outfit, "/hours/0/at")).isBeforeOrEqualTo(here.toOffsetDateTime());
    }

    private static void hasOneHour(JsonNode outfit) {
        assertThat(Duration.between(time(outfit, "/window/from"), time(outfit, "/window/to")))
                .isEqualTo(Duration.ofHours(1));
    }

    private static void tellsTheHour(JsonNode weather, Instant now) {
        assertThat(time(weather, "/current/at").toInstant()).isEqualTo(now.truncatedTo(ChronoUnit.HOURS));
        assertThat(weather.get("hours")).hasSize(24);
    }

    private static void tellsTheDay(JsonNode trends, LocalDate today) {
        assertThat(trends.get("days")).hasSize(9);
        assertThat(trends.at("/days/6/when").textValue()).isEqualTo("today");
        assertThat(trends.at("/days/6/localDate").textValue()).isEqualTo(today.toString());
    }
}
