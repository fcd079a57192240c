package dev.wearcast.api;

import static dev.wearcast.api.BareApi.get;
import static dev.wearcast.api.BareApi.to;
import static dev.wearcast.api.BareApi.toText;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event can hold that no browser sends, through the very handler. */
class EventsTest {

    @ParameterizedTest(name = "GET {0} - 400 {1}")
    @CsvSource({
        "/outfit?=, bad-request",
        "/outfit?=Oslo, bad-request",
        "/outfit?city=%, bad-request",
        "/outfit?city=%zz, bad-request",
        "/outfit?%zz=Oslo, bad-request",
        "/outfit?&&, missing-parameter",
        "/outfit?city=Oslo&Activity=running, unknown-parameter"
    })
    void refusesQueries(String target, String problem) {
        HttpAnswer answer = get(target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + problem);
    }

    @Test
    @DisplayName("path and query of more than 4,096 characters - 414, be they one value or many parameters")
    void refusesLongTargets() {
        String one = "/outfit?city=" + "a".repeat(4096 - "/outfitcity=".length());
        assertThat(get(one).status()).isEqualTo(400);
        assertThat(get(one + "a").status()).isEqualTo(414);
        assertThat(get("/outfit?city=Oslo" + "&hours=12".repeat(900)).status()).isEqualTo(414);
        HttpAnswer many = get("/outfit?city=Oslo" + "&hours=12".repeat(400));
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.text("/detail")).startsWith("`hours` is given 400 times.");
        assertThat(get("/" + "%".repeat(8192)).status()).isEqualTo(414);
        assertThat(get("/outfit?city=" + "%C3%A9".repeat(600)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("of a stage other than $default the prefix is taken off")
    void knowsStages() {
        assertThat(to(HttpEvent.get("/dev/health").stage("dev")).status()).isEqualTo(200);
        assertThat(to(HttpEvent.get("/dev").stage("dev")).text("/name")).isEqualTo("Wearcast");
        assertThat(to(HttpEvent.get("/device").stage("dev")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("cookies, bodies and their headers are passed over")
    void passesOverWhatItHasNoUseFor() {
        HttpEvent event = HttpEvent.get("/health")
                .cookies("session=1", "a=b; c")
                .header("content-type", "no/type; charset=none")
                .header("content-length", "many")
                .header("accept-language", "xx;q=z")
                .body("no base64!", true);
        assertThat(to(event).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "an event of payload version {0} - 400")
    @ValueSource(strings = {"1.0", "3.0", ""})
    void understandsOnePayloadVersion(String version) {
        assertThat(to(HttpEvent.get("/").version(version)).status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "the event `{0}` - 400")
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "7",
                "{\"version\":\"2.0\"}",
                "{\"version\":\"2.0\",\"requestContext\":{}}",
                "{\"version\":\"2.0\",\"requestContext\":{\"http\":{\"method\":\"\"}}}",
                "{\"version\":\"2.0\",\"requestContext\":7}",
                "\u0000"
            })
    void answersWhatIsNoRequest(String event) throws IOException {
        HttpAnswer answer = toText(event);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("xception", "java", ".wearcast");
    }

    @Test
    @DisplayName("an event that is nested 2,000 deep - 400")
    void answersDeepEvents() throws IOException {
        answersWhatIsNoRequest("[".repeat(2000));
        answersWhatIsNoRequest("{\"version\":\"2.0\",\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
    }

    @ParameterizedTest(name = "GET /outfit?units={0} - 400 that quotes {1}")
    @CsvSource({"a%2Fb, a/b", "a%2Bb, a+b", "a+b, a b", "a%20b, a b", "a%26b%3Dc, a&b=c", "a%2525, a%25"})
    void decodesValuesOnce(String value, String meant) {
        assertThat(get("/outfit?city=Oslo&units=" + value).text("/detail"))
                .startsWith("`units` is \"" + meant + "\", and must be metric");
    }
}
