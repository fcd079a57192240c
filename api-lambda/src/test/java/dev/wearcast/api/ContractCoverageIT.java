package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Instant;
import java.util.List;
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
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
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
        assertThat(to(HttpEvent.get(target)).status()).isEqualTo(200);
        assertThat(to(HttpEvent.of("HEAD", target)).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} keeps to HTTP")
    @MethodSource("routes")
    @Order(1)
    void keepsToHttp(String target) {
        String more = target + (target.contains("?") ? "&" : "?") + "nonsense=";
        assertThat(to(HttpEvent.of("OPTIONS", target)).status()).isEqualTo(204);
        assertThat(to(HttpEvent.of("OPTIONS", more + "%")).status()).isEqualTo(400);
        assertThat(to(HttpEvent.get(more)).text("/type")).isEqualTo("/problems/unknown-parameter");
        assertThat(to(HttpEvent.of("HEAD", more)).status()).isEqualTo(400);
        assertThat(to(HttpEvent.get(more + "x".repeat(4096))).status()).isEqualTo(414);
        assertThat(to(HttpEvent.get(target).header("accept", "image/webp")).status())
                .isEqualTo(406);
        assertThat(to(HttpEvent.of("DELETE", target)).status()).isEqualTo(405);
    }

    @Test
    @DisplayName("no operation leaves a status to chance")
    @Order(1)
    void namesEveryStatus() {
        assertThat(ContractRequests.operationsWithDefault()).isEmpty();
    }

    @Test
    @DisplayName("every status and every parameter of every operation was seen by a test")
    @Order(2)
    void isCoveredByTests() {
        assertThat(ContractSeen.missing()).isEmpty();
    }
}
