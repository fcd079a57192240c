package dev.wearcast.api;

import static dev.wearcast.api.BareApi.get;
import static dev.wearcast.api.BareApi.to;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs no data, through the very handler, while neither S3 nor the warehouse can be reached. */
class RoutesTest {

    @Test
    @DisplayName("GET / - 200")
    void welcomes() {
        assertThat(get("/").status()).isEqualTo(200);
        assertThat(get("/").text("/links/0/href")).isEqualTo("/outfit?city=Oslo");
    }

    @Test
    @DisplayName("GET / without any header - 200")
    void needsNoHeaders() {
        HttpAnswer answer = to(HttpEvent.get("/").withoutHeaders());
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("GET / with a body in base64 - 200")
    void passesOverBodies() {
        HttpAnswer answer = to(HttpEvent.get("/").body("eyJhIjoxfQ==", true));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("GET /health without S3 - 200, no version")
    void isUpWithoutData() {
        assertThat(get("/health").status()).isEqualTo(200);
        assertThat(get("/health").json().get("version").isNull()).isTrue();
    }

    @Test
    @DisplayName("GET /outfit?city=Oslo without S3 and warehouse - 503 with Retry-After")
    void saysWhenNothingIsKnown() {
        HttpAnswer answer = get("/outfit?city=Oslo");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasValue("30");
    }

    @ParameterizedTest(name = "GET {0} without S3 and warehouse - 503 with Retry-After")
    @CsvSource({"/weather?city=Oslo", "/trends?city=Oslo", "/cities", "/cities?q=osl", "/activities", "/garments"})
    void saysOfEachWhenNothingIsKnown(String target) {
        HttpAnswer answer = get(target);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/type")).isEqualTo("/problems/nothing-known");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @ParameterizedTest(name = "GET {0} - 400 {1}")
    @CsvSource(
            value = {
                "/outfit | missing-parameter",
                "/outfit?city | missing-parameter",
                "/outfit?city= | invalid-parameter",
                "/outfit?city=%20%20 | invalid-parameter",
                "/outfit?city=a%00b | invalid-parameter",
                "/outfit?city=a%0Ab | invalid-parameter",
                "/outfit?city=%FF | invalid-parameter",
                "/outfit?city=%E2%80%AEolso | invalid-parameter",
                "/outfit?city=%2C%20FR | invalid-parameter",
                "/outfit?city=Oslo&city=Bergen | invalid-parameter",
                "/outfit?cty=Oslo | unknown-parameter",
                "/outfit?city=Oslo&lang=no | unknown-parameter",
                "/outfit?city=Oslo&activity= | invalid-parameter",
                "/outfit?city=Oslo&activity=walking&activity=running | invalid-parameter",
                "/outfit?city=Oslo&activty=walking | unknown-parameter",
                "/?city=Oslo | unknown-parameter",
                "/outfit?city=%zz | bad-request"
            },
            delimiter = '|')
    void refuses(String target, String problem) {
        HttpAnswer answer = get(target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + problem);
    }

    @Test
    @DisplayName("GET /outfit?city=<101 characters> - 400")
    void refusesLongNames() {
        assertThat(get("/outfit?city=" + "a".repeat(101)).text("/type")).isEqualTo("/problems/invalid-parameter");
    }

    @Test
    @DisplayName("the contract's examples keep to its schemas")
    void examplesAreRight() {
        assertThat(ContractExamples.thatKeepToTheirSchemas())
                .contains("metric", "imperial", "activity", "unknownCity", "oslo", "requested");
    }

    @Test
    @DisplayName("GET /outfit?cty=Oslo names the parameter that was meant")
    void namesTheNearestParameter() {
        assertThat(get("/outfit?cty=Oslo").text("/nearest/0")).isEqualTo("city");
    }

    @ParameterizedTest(name = "GET {0} - 404")
    @CsvSource({"/nothing", "/outfits", "/a%20b", "/outfit/oslo"})
    void knowsNoOtherRoute(String path) {
        HttpAnswer answer = to(HttpEvent.get(path));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/type")).isEqualTo("/problems/unknown-route");
        assertThat(answer.text("/instance")).isEqualTo(path);
    }

    @Test
    @DisplayName("POST /outfit with a body in base64 - 405, Allow: GET, HEAD, OPTIONS")
    void allowsReadingOnly() {
        HttpAnswer answer = to(HttpEvent.of("POST", "/outfit").body("eyJhIjoxfQ==", true));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    @DisplayName("GET / with Accept: image/png - 406 as a problem all the same")
    void servesNoPictures() {
        HttpAnswer answer = to(HttpEvent.get("/").header("accept", "image/png"));
        assertThat(answer.status()).isEqualTo(406);
    }

    @Test
    @DisplayName("HEAD / - the headers of GET, no body")
    void answersHead() {
        HttpAnswer head = to(HttpEvent.of("HEAD", "/"));
        HttpAnswer get = get("/");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length"))
                .hasValue(String.valueOf(get.body().getBytes().length));
    }

    @Test
    @DisplayName("every answer carries the id of its request")
    void tellsTheRequestId() {
        assertThat(get("/").header("X-Request-Id")).hasValue("JKJaXmPLvHcESHA=");
    }
}
