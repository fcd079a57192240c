package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer's headers let caches and browsers do with it, through the very handler. */
@ExtendWith(StoppedClock.class)
class CachingIT extends AwsEmulatorTest {

    private static final Instant NOW = StoppedClock.NOW;
    private static final String OSLO = "/outfit?city=Oslo";
    private static ApiHandler handler;

    @BeforeAll
    static void publish() {
        String bucket = Publications.bucketWith(NOW, Documents.document(Documents.OSLO, "v1", NOW));
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
    }

    private static HttpAnswer to(HttpEvent event) {
        return HttpAnswer.to(event, handler);
    }

    private static HttpAnswer get(String target) {
        return to(HttpEvent.get(target));
    }

    static List<String> routes() {
        return ContractRequests.simplest().stream()
                .filter(target -> !target.equals("/health"))
                .toList();
    }

    @ParameterizedTest(name = "GET and HEAD {0} with the ETag it had - 304")
    @MethodSource("routes")
    void knowsWhatAClientHas(String target) {
        String tag = get(target).header("ETag").orElseThrow();
        for (String method : List.of("GET", "HEAD")) {
            HttpAnswer again = to(HttpEvent.of(method, target).header("if-none-match", "\"other\", " + tag));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).hasValue(tag);
            assertThat(again.isStored()).isTrue();
            assertThat(again.header("X-Request-Id")).isPresent();
        }
        assertThat(to(HttpEvent.get(target).header("if-none-match", "W/\"other\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("GET /outfit for another activity has another ETag")
    void tellsAnswersApart() {
        assertThat(get(OSLO).header("ETag"))
                .isNotEqualTo(get(OSLO + "&activity=running").header("ETag"));
    }

    @Test
    @DisplayName("GET /outfit may be kept until the minute turns, and was last changed when its window began")
    void agesWithTheMinute() {
        HttpAnswer answer = get(OSLO);
        assertThat(answer.header("Cache-Control")).hasValue("max-age=20, public");
        // The data is newer than the minute that the window begins with.
        assertThat(answer.header("Last-Modified")).hasValue("Wed, 25 Nov 2026 19:20:40 GMT");
        MovableClock.stop(NOW.plusSeconds(20));
        HttpAnswer next = get(OSLO);
        assertThat(next.header("Cache-Control")).hasValue("max-age=60, public");
        assertThat(next.header("Last-Modified")).hasValue("Wed, 25 Nov 2026 19:21:00 GMT");
        assertThat(next.header("ETag")).isNotEqualTo(answer.header("ETag"));
    }

    @ParameterizedTest(
            name = "GET /outfit, {0} ms before the minute turns - not kept beyond it, wherever in between it turns")
    @ValueSource(longs = {5, 15, 25, 35, 45, 55, 65})
    void isNotKeptBeyondItsMinute(long millis) {
        MovableClock.tick(Instant.parse("2026-11-25T19:21:00Z").minusMillis(millis), Duration.ofMillis(10));
        assertThat(get(OSLO).header("Cache-Control")).hasValue("max-age=0, public");
    }

    @Test
    @DisplayName("If-Modified-Since: later - 304, earlier or no date - 200, beside If-None-Match not looked at")
    void knowsDates() {
        String later = "Wed, 25 Nov 2026 19:21:40 GMT";
        HttpEvent conditional = HttpEvent.get(OSLO).header("if-modified-since", later);
        assertThat(to(conditional).status()).isEqualTo(304);
        assertThat(to(conditional.header("if-none-match", "\"other\"")).status())
                .isEqualTo(200);
        for (String date : List.of("Sun, 06 Nov 1994 08:49:37 GMT", "yesterday", "")) {
            assertThat(to(HttpEvent.get(OSLO).header("if-modified-since", date)).status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest(
            name = "GET {0} with If-Unmodified-Since or If-Match, which guard what is written - 200 as without")
    @ValueSource(strings = {OSLO, "/weather?city=Oslo"})
    void passesOverWhatGuardsWriting(String target) {
        String longAgo = "Sun, 06 Nov 1994 08:49:37 GMT";
        for (String modifiedSince : List.of("", longAgo)) {
            HttpAnswer answer = to(HttpEvent.get(target)
                    .header("if-unmodified-since", longAgo)
                    .header("if-match", "\"other\"")
                    .header("if-modified-since", modifiedSince));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/city/name")).isEqualTo("Oslo");
        }
    }

    @ParameterizedTest(name = "GET {0} - no-store")
    @ValueSource(strings = {"/health", "/nothing", "/outfit", "/outfit?city=Olso", "/outfit?city=%"})
    void doesNotLetBeKept(String target) {
        HttpAnswer answer = get(target);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("ETag")).isEmpty();
    }

    @ParameterizedTest(name = "GET /outfit with Accept-Encoding: {0} - {1}")
    @CsvSource(
            value = {
                "gzip | gzip",
                "GZIP;q=0.5 | gzip",
                "br, gzip, deflate | gzip",
                "* | gzip",
                "gzip;q=0, * | ",
                "gzip;q=many | ",
                "identity | ",
                "'' | "
            },
            delimiter = '|')
    void packsForWhoUnpacks(String accepted, String coding) {
        HttpAnswer packed = to(HttpEvent.get(OSLO).header("accept-encoding", accepted));
        assertThat(packed.header("Content-Encoding").orElse(null)).isEqualTo(coding);
        assertThat(packed.header("Vary")).hasValue("Accept-Encoding");
        assertThat(packed.text("/city/name")).isEqualTo("Oslo");
        HttpAnswer head = to(HttpEvent.of("HEAD", OSLO).header("accept-encoding", accepted));
        assertThat(head.header("Content-Encoding")).isEqualTo(packed.header("Content-Encoding"));
    }

    @Test
    @DisplayName("an answer of less than 1 KB is not packed")
    void leavesSmallAnswers() {
        HttpAnswer answer = to(HttpEvent.get("/health").header("accept-encoding", "gzip"));
        assertThat(answer.header("Content-Encoding")).isEmpty();
    }

    @Test
    @DisplayName("a page of any origin may read any answer, and is told so before it asks")
    void sharesWithOtherOrigins() {
        for (String target : List.of(OSLO, "/nothing", "/outfit?city=%")) {
            HttpAnswer answer = to(HttpEvent.get(target).header("origin", "https://example.org"));
            assertThat(answer.header("Access-Control-Allow-Origin")).hasValue("*");
            assertThat(answer.header("Access-Control-Expose-Headers")).hasValue("Age, ETag, Retry-After, X-Request-Id");
        }
        HttpAnswer preflight = to(HttpEvent.of("OPTIONS", OSLO)
                .header("origin", "https://example.org")
                .header("access-control-request-method", "GET")
                .header("access-control-request-headers", "x-request-id"));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).hasValue("GET, HEAD");
        assertThat(preflight.header("Access-Control-Allow-Headers").orElseThrow())
                .contains("X-Request-Id");
        assertThat(preflight.header("Access-Control-Max-Age")).hasValue("3600");
    }
}
