package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route does what HTTP asks of all of them; then, as the last test of the module, that all there is in the
 * contract was seen by a test.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractCoverageIT extends AwsEmulatorTest {

    private static final Instant NOW = Instant.now();
    private static ApiHandler handler;

    @BeforeAll
    static void publish() {
        String bucket = Publications.bucketWith(
                NOW,
                Documents.document(Documents.OSLO, "v1", NOW),
                Documents.document(Documents.PARIS, "v1", NOW),
                Documents.document(Documents.city("tokyo-jp", "Tokyo", "JP", "Asia/Tokyo"), "v1", NOW),
                Documents.document(Documents.city("new-york-us", "New York", "US", "America/New_York"), "v1", NOW));
        System.setProperty("WAREHOUSE_HISTORY_LIMIT_MS", "500"); // there is none to wait for
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
    }

    @AfterAll
    static void waitAgain() {
        System.clearProperty("WAREHOUSE_HISTORY_LIMIT_MS");
    }

    private static HttpAnswer to(HttpEvent event) {
        return HttpAnswer.to(event, handler);
    }

    static List<String> examples() {
        return ContractRequests.all();
    }

    static List<String> routes() {
        return ContractRequests.simplest();
    }

    @ParameterizedTest(name = "GET and HEAD {0} - 200, as the contract's examples say")
    @MethodSource("examples")
    @Order(1)
    void answersTheExamples(String target) {
        // The past is in the warehouse, and there is none here.
        int status = target.contains("asOf=") ? 503 : 200;
        assertThat(to(HttpEvent.get(target)).status()).isEqualTo(status);
        assertThat(to(HttpEvent.of("HEAD", target)).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} keeps to HTTP")
    @MethodSource("routes")
    @Order(1)
    void keepsToHttp(String target) {
        String more = target + (target.contains("?") ? "&" : "?") + "nonsense=";
        assertThat(to(HttpEvent.of("OPTIONS", target)).status()).isEqualTo(204);
        assertThat(to(HttpEvent.of("OPTIONS", more + "%")).status()).isEqualTo(400);
        assertThat(to(HttpEvent.of("OPTIONS", more + "x".repeat(4096))).status())
                .isEqualTo(414);
        assertThat(to(HttpEvent.get(more)).text("/type")).isEqualTo("/problems/unknown-parameter");
        assertThat(to(HttpEvent.of("HEAD", more)).status()).isEqualTo(400);
        for (String method : List.of("GET", "HEAD")) {
            assertThat(to(HttpEvent.of(method, more + "x".repeat(4096))).status())
                    .isEqualTo(414);
            assertThat(to(HttpEvent.of(method, target).header("accept", "image/webp"))
                            .status())
                    .isEqualTo(406);
        }
        assertThat(to(HttpEvent.of("DELETE", target)).status()).isEqualTo(405);
    }

    @ParameterizedTest(name = "GET and HEAD {0} take the contract''s headers")
    @MethodSource("routes")
    @Order(1)
    void takesHeaders(String target) {
        for (String method : List.of("GET", "HEAD")) {
            HttpAnswer first = to(HttpEvent.of(method, target).header("x-request-id", "mine"));
            assertThat(first.header("X-Request-Id")).hasValue("mine");
            if (first.isStored()) {
                String tag = first.header("ETag").orElseThrow();
                // An outfit begins with the current minute, which may have ended in between.
                assertThat(to(HttpEvent.of(method, target).header("if-none-match", tag + ", \"another\""))
                                .status())
                        .isIn(304, 200);
                String later = "Fri, 31 Dec 2100 23:59:59 GMT";
                assertThat(to(HttpEvent.of(method, target).header("if-modified-since", later))
                                .status())
                        .isEqualTo(first.header("Last-Modified").isPresent() ? 304 : 200);
            }
        }
    }

    @Test
    @DisplayName("no operation leaves a status to chance, by default or as 4XX, nor the id of a request")
    @Order(1)
    void namesEveryStatus() {
        assertThat(ContractRequests.statusesLeftToChance()).isEmpty();
        assertThat(ContractHeaders.answersWithoutRequestId()).isEmpty();
    }

    @Test
    @DisplayName("every status and every parameter of every operation was seen by a test")
    @Order(2)
    void isCoveredByTests() {
        assertThat(ContractSeen.missing()).isEmpty();
    }
}
