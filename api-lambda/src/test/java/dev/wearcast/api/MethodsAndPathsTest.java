package dev.wearcast.api;

import static dev.wearcast.api.BareApi.get;
import static dev.wearcast.api.BareApi.to;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths there are, by which methods, and what is near to one that is not. */
class MethodsAndPathsTest {

    @ParameterizedTest(name = "OPTIONS {0} - 204 with Allow")
    @ValueSource(strings = {"/", "/outfit", "/health", "/outfit?city=Oslo"})
    void tellsMethods(String target) {
        assertThat(to(HttpEvent.of("OPTIONS", target)).header("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest(name = "{0} /outfit - 405 with Allow")
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "QUERY", "BREW"})
    void allowsReadingOnly(String method) {
        HttpAnswer answer = to(HttpEvent.of(method, "/outfit?city=Oslo"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest(name = "{0} /nothing - 404")
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "POST", "TRACE"})
    void knowsNoOtherRouteByAnyMethod(String method) {
        HttpAnswer answer = to(HttpEvent.of(method, "/nothing"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Allow")).isEmpty();
    }

    @ParameterizedTest(name = "GET {0} - 404, did you mean {1}?")
    @CsvSource({"/outfits, /outfit", "/Outfit, /outfit", "/outfit/oslo, /outfit", "/helth, /health"})
    void namesTheNearestRoute(String path, String nearest) {
        HttpAnswer answer = get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/detail")).contains("Did you mean " + nearest + "?");
        assertThat(answer.text("/nearest/0")).isEqualTo(nearest);
    }

    @ParameterizedTest(name = "GET {0} - 404")
    @ValueSource(strings = {"/a%2Fb", "/100%25", "/a+b", "/%3Cscript%3E", "/outfit;a=b", "/..%2F..", "/%00", "/ü"})
    void takesPathsAsTheyCome(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("HEAD of a problem has its headers and no body")
    void answersHeadOfProblems() {
        HttpAnswer head = to(HttpEvent.of("HEAD", "/outfit"));
        HttpAnswer get = get("/outfit");
        assertThat(head.status()).isEqualTo(400);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length"))
                .hasValue(String.valueOf(get.body().length()));
    }
}
