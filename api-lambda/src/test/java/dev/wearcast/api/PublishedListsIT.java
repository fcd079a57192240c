package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /cities, /activities, /garments and all that GET / leads to, from what is published, without any warehouse. */
class PublishedListsIT extends AwsEmulatorTest {

    private static final Instant NOW = Instant.now();
    private static ApiHandler handler;

    @BeforeAll
    static void publish() {
        String bucket = Publications.bucketWith(
                NOW,
                Documents.document(Documents.SAO_PAULO, "v1", NOW),
                Documents.document(Documents.OSLO, "v1", NOW),
                Documents.document(Documents.PARIS, "v1", NOW, NOW.minus(10, ChronoUnit.HOURS)),
                Documents.document(Documents.city("paris-us", "Paris", "US", "America/Chicago"), "v1", NOW),
                Documents.document(Documents.city("new-york-us", "New York", "US", "America/New_York"), "v1", NOW));
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
    }

    private static HttpAnswer get(String target) {
        return HttpAnswer.to(HttpEvent.get(target), handler);
    }

    private static List<String> ids(HttpAnswer answer, String list) {
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get(list).spliterator(), false)
                .map(each -> each.get("id").asText())
                .toList();
    }

    @Test
    @DisplayName("GET /cities - 200, all by name, each with its freshness")
    void listsCities() {
        HttpAnswer answer = get("/cities");
        assertThat(ids(answer, "cities"))
                .containsExactly("new-york-us", "oslo-no", "paris-fr", "paris-us", "sao-paulo-br");
        JsonNode paris = answer.json().at("/cities/2");
        assertThat(paris.get("stale").asBoolean()).isTrue();
        assertThat(paris.get("ageSeconds").asLong()).isGreaterThanOrEqualTo(36_000);
        assertThat(answer.json().at("/cities/1/stale").asBoolean()).isFalse();
        assertThat(answer.text("/cities/1/timezone")).isEqualTo("Europe/Oslo");
    }

    @ParameterizedTest(name = "GET /cities?q={0} - 200, {1}")
    @CsvSource({"osl, oslo-no", "Olso, oslo-no", "sao, sao-paulo-br", "paulo, sao-paulo-br", "'paris,%20us', paris-us"})
    void findsCities(String text, String id) {
        assertThat(ids(get("/cities?q=" + text), "cities")).containsExactly(id);
    }

    @Test
    @DisplayName("GET /cities?q=zzz - 200, none")
    void findsNone() {
        assertThat(ids(get("/cities?q=zzz"), "cities")).isEmpty();
    }

    @Test
    @DisplayName("GET /cities?limit=2 - 200, two")
    void limits() {
        assertThat(ids(get("/cities?limit=2"), "cities")).containsExactly("new-york-us", "oslo-no");
    }

    @Test
    @DisplayName("GET /activities - 200, by effort")
    void listsActivities() {
        HttpAnswer answer = get("/activities");
        assertThat(ids(answer, "activities")).containsExactly("walking", "running");
        assertThat(answer.json().at("/activities/0/metabolicRateWM2").asDouble())
                .isEqualTo(165);
    }

    @Test
    @DisplayName("GET /garments - 200, all; what means nothing is absent")
    void listsGarments() {
        HttpAnswer answer = get("/garments");
        assertThat(ids(answer, "garments")).containsExactly("t_shirt", "winter_coat", "umbrella");
        assertThat(answer.json().at("/garments/0").has("airPermeabilityLM2S")).isFalse();
        assertThat(answer.json().at("/garments/1/airPermeabilityLM2S").asDouble())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "GET /garments?{0} - 200, {1}")
    @CsvSource({"layer=shell, winter_coat", "activity=running, t_shirt", "layer=Carry&activity=walking, umbrella"})
    void choosesGarments(String query, String id) {
        assertThat(ids(get("/garments?" + query), "garments")).containsExactly(id);
    }

    @ParameterizedTest(name = "GET {0} - 400 {1}")
    @CsvSource({
        "/cities?q=, invalid-parameter",
        "/cities?q=a%00b, invalid-parameter",
        "/cities?limit=0, invalid-parameter",
        "/cities?limit=1001, invalid-parameter",
        "/cities?city=Oslo, unknown-parameter",
        "/activities?q=run, unknown-parameter",
        "/garments?layer=top, invalid-parameter",
        "/garments?activity=chess, invalid-parameter",
        "/garments?slot=outer, unknown-parameter"
    })
    void refuses(String target, String problem) {
        HttpAnswer answer = get(target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + problem);
    }

    @Test
    @DisplayName("GET / - every link leads to a 200, but for the past, which is in the warehouse: there is none here")
    void leadsOn() {
        JsonNode links = get("/").json().get("links");
        assertThat(links).isNotEmpty();
        links.forEach(link -> {
            String target = link.get("href").asText();
            HttpAnswer answer = get(target);
            assertThat(answer.status()).as("%s: %s", link, answer).isEqualTo(target.contains("asOf=") ? 503 : 200);
        });
    }

    @ParameterizedTest(name = "HEAD {0} - 200, no body")
    @ValueSource(strings = {"/cities", "/cities?q=osl", "/activities", "/garments"})
    void answersHead(String target) {
        HttpAnswer answer = HttpAnswer.to(HttpEvent.of("HEAD", target), handler);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
