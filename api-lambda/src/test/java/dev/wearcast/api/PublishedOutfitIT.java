package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /outfit from the documents in S3, without any warehouse. */
class PublishedOutfitIT extends AwsEmulatorTest {

    private static final Instant NOW = Instant.now();
    private static ApiHandler handler;

    @BeforeAll
    static void publish() {
        String bucket = Publications.bucketWith(
                NOW,
                Documents.document(Documents.OSLO, "v1", NOW),
                Documents.document(Documents.PARIS, "v1", NOW, NOW.minus(10, ChronoUnit.HOURS)),
                Documents.document(Documents.city("paris-us", "Paris", "US", "America/Chicago"), "v1", NOW),
                Documents.document(Documents.SAO_PAULO, "v1", NOW));
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
    }

    private static HttpAnswer get(String target) {
        return HttpAnswer.to(HttpEvent.get(target), handler);
    }

    @Test
    @DisplayName("GET /outfit?city=Oslo - 200")
    void answers() {
        HttpAnswer answer = get("/outfit?city=Oslo");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/city/timezone")).isEqualTo("Europe/Oslo");
        assertThat(answer.text("/source")).isEqualTo("simulated");
        assertThat(answer.text("/activity/id")).isEqualTo("walking");
        assertThat(answer.text("/outfit/1/id")).isEqualTo("winter_coat");
        assertThat(answer.json().get("stale").booleanValue()).isFalse();
        assertThat(answer.text("/summary"))
                .startsWith("Oslo, walking, until ")
                .contains("Wear T-shirt and winter coat.");
    }

    @ParameterizedTest(name = "GET /outfit?city={0} - 200")
    @ValueSource(strings = {"S%C3%A3o+Paulo", "S%C3%A3o%20Paulo", "sao%20paulo", "SAO-PAULO", "sao-paulo-br"})
    void forgivesSpelling(String city) {
        assertThat(get("/outfit?city=" + city).text("/city/name")).isEqualTo("São Paulo");
    }

    @Test
    @DisplayName("GET /outfit?city=Paris, FR - 200, its comma notwithstanding")
    void takesCountries() {
        assertThat(get("/outfit?city=Paris,%20FR").text("/city/id")).isEqualTo("paris-fr");
        assertThat(get("/outfit?city=Paris%2CFR").text("/city/id")).isEqualTo("paris-fr");
        assertThat(get("/outfit?city=Paris,%20USA").text("/city/id")).isEqualTo("paris-us");
    }

    @Test
    @DisplayName("GET /outfit?city=Paris - 200, the one in France, and the other is named")
    void namesTheOthers() {
        HttpAnswer answer = get("/outfit?city=Paris");
        assertThat(answer.text("/city/id")).isEqualTo("paris-fr");
        assertThat(answer.text("/otherCities/0/id")).isEqualTo("paris-us");
        assertThat(get("/outfit?city=Oslo").json().at("/otherCities")).isEmpty();
    }

    @Test
    @DisplayName("GET /outfit of data ten hours old - 200, stale")
    void tellsStaleData() {
        HttpAnswer answer = get("/outfit?city=Paris");
        assertThat(answer.json().get("stale").booleanValue()).isTrue();
        assertThat(answer.json().get("ageSeconds").longValue()).isGreaterThanOrEqualTo(36_000);
    }

    @Test
    @DisplayName("GET /outfit?city=Olso - 404 with near names")
    void namesTheNearest() {
        HttpAnswer answer = get("/outfit?city=Olso");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/nearest/0")).isEqualTo("Oslo");
        assertThat(answer.text("/detail")).startsWith("No city called \"Olso\" is tracked. Did you mean Oslo?");
    }

    @ParameterizedTest(name = "GET /outfit?city=Oslo&activity={0} - 200")
    @CsvSource({"running, running", "Brisk+walking, brisk_walking", "brisk-walking, brisk_walking"})
    void dressesForActivities(String activity, String id) {
        HttpAnswer answer = get("/outfit?city=Oslo&activity=" + activity);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/activity/id")).isEqualTo(id);
    }

    @Test
    @DisplayName("GET /outfit?city=Oslo&activity=runing - 400 as in the contract's example, with the nearest and all")
    void namesTheActivities() {
        HttpAnswer answer = get("/outfit?city=Oslo&activity=runing");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/unknown-activity");
        assertThat(answer.text("/detail"))
                .isEqualTo("There are no outfits for \"runing\". Did you mean running?"
                        + " There are outfits for walking, brisk_walking, running.");
        assertThat(answer.text("/nearest/0")).isEqualTo("running");
        assertThat(answer.json().at("/known")).hasSize(3);
    }

    @Test
    @DisplayName("GET /outfit?city=Oslo&activity=chess - 400, nothing near")
    void offersNoActivityThatIsFar() {
        HttpAnswer answer = get("/outfit?city=Oslo&activity=chess");
        assertThat(answer.text("/detail")).doesNotContain("Did you mean");
        assertThat(answer.json().at("/nearest")).isEmpty();
    }

    @Test
    @DisplayName("HEAD /outfit?city=Oslo - 200, no body")
    void answersHead() {
        HttpAnswer answer = HttpAnswer.to(HttpEvent.of("HEAD", "/outfit?city=Oslo"), handler);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
    }

    @Test
    @DisplayName("GET /outfit?city=Oslo without any header - 200")
    void needsNoHeaders() {
        HttpEvent event = HttpEvent.get("/outfit?city=Oslo").withoutHeaders();
        assertThat(HttpAnswer.to(event, handler).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("GET /health - 200 with the version in force")
    void namesTheVersion() {
        HttpAnswer answer = get("/health");
        assertThat(answer.text("/version")).isEqualTo("v1");
        assertThat(answer.json().get("cityCount").intValue()).isEqualTo(4);
    }
}
