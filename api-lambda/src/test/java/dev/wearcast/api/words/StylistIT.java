package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.LambdaFunction;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Json;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The stylist with a stand-in for the model, and what it keeps in a real bucket. */
class StylistIT extends AwsEmulatorTest {

    private static final String GARMENTS = "T-shirt, thick sweater, rain jacket, jeans, winter boots and umbrella";
    static final String GOOD = "A wet evening in {city}: " + GARMENTS + " suit it.";

    private StandInModel server;
    private WordObjects objects;

    @BeforeEach
    void start() throws IOException {
        LambdaFunction.environment(awsEndpoint());
        server = new StandInModel();
        objects = new WordObjects(s3(), Json.mapper(), newBucket("words"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Stylist stylist(LanguageModel model, String capUsd) {
        return Stylists.of(model, objects, capUsd);
    }

    private Stylist stylist() {
        return Stylists.of(server.baseUrl(), objects);
    }

    private Month month() {
        return Stylists.month(objects);
    }

    @Test
    @DisplayName("a good phrasing is taken, with the city in its place, and costs what the provider says")
    void takesGoodWords() {
        server.says(GOOD);
        assertThat(stylist().phrased(ReviewTest.EVENING, "Oslo"))
                .hasValue("A wet evening in Oslo: " + GARMENTS + " suit it.");
        assertThat(month()).isEqualTo(new Month(100 + 5 * 20, 1, 0, 0));
    }

    @Test
    @DisplayName("the same through Bedrock's Converse")
    void asksBedrock() {
        server.says(GOOD);
        try (BedrockRuntimeClient bedrock = AwsClients.bedrock(Stylists.LIMIT)) {
            // The client of production, but for its address: the emulator has no models.
            var client = bedrock.serviceClientConfiguration();
            assertThat(client.overrideConfiguration().apiCallTimeout()).hasValue(Stylists.LIMIT);
        }
        System.setProperty("aws.endpointUrlBedrockRuntime", server.baseUrl().toString());
        try (BedrockRuntimeClient bedrock = AwsClients.bedrock(Stylists.PATIENCE)) {
            assertThat(stylist(new BedrockConverse(bedrock, "stand-in"), "10").phrased(ReviewTest.EVENING, "Oslo"))
                    .hasValue("A wet evening in Oslo: " + GARMENTS + " suit it.");
        } finally {
            System.clearProperty("aws.endpointUrlBedrockRuntime");
        }
        assertThat(month()).isEqualTo(new Month(200, 1, 0, 0));
    }

    @Test
    @DisplayName("the same facts are phrased once, for this and for every other instance and city of the same evening")
    void asksOnce() {
        server.says(GOOD);
        stylist().phrased(ReviewTest.EVENING, "Oslo");
        assertThat(stylist().phrased(ReviewTest.EVENING, "Bergen"))
                .isPresent()
                .hasValueSatisfying(text -> assertThat(text).contains("Bergen"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    @DisplayName("what was thrown away is not asked for again, and is counted")
    void throwsAwayOnce() {
        server.says(GOOD + " Take a scarf.");
        assertThat(stylist().phrased(ReviewTest.EVENING, "Oslo")).isEmpty();
        assertThat(stylist().phrased(ReviewTest.EVENING, "Oslo")).isEmpty();
        assertThat(server.asked()).hasSize(1);
        assertThat(month().thrownAway()).isEqualTo(1);
    }

    @Test
    @DisplayName("at the month's cap no call is made")
    void keepsTheCap() {
        server.says(GOOD);
        assertThat(stylist(new ChatCompletions(server.baseUrl(), "stand-in", () -> "key"), "0.000001")
                        .phrased(ReviewTest.EVENING, "Oslo"))
                .isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    /** Each ends without words; those that go on for a minute are given up long before. */
    enum Fault {
        STATUS_500(exchange -> StandInModel.answer(exchange, 500, "{\"error\": \"" + GOOD + "\"}")),
        STATUS_401(exchange -> StandInModel.answer(exchange, 401, "{}")),
        REDIRECT(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            StandInModel.answer(exchange, 302, "");
        }),
        NO_JSON(exchange -> StandInModel.answer(exchange, 200, "<html>")),
        EMPTY(exchange -> StandInModel.answer(exchange, 200, "")),
        NO_CHOICES(exchange -> StandInModel.answer(exchange, 200, "{\"choices\": []}")),
        CUT_SHORT(exchange -> StandInModel.answer(
                exchange,
                200,
                "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"" + GOOD + "\"}}]}")),
        NOT_A_TEXT(
                exchange -> StandInModel.answer(exchange, 200, "{\"choices\": [{\"message\": {\"content\": [1]}}]}")),
        HANGS(exchange -> StandInModel.sleep(60_000)),
        NEVER_ENDS(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(8192).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(blanks);
            }
        }),
        TRICKLES(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                StandInModel.sleep(100);
            }
        }),
        HANGS_UP(com.sun.net.httpserver.HttpExchange::close);

        private final StandInModel.Misbehaviour misbehaviour;

        Fault(StandInModel.Misbehaviour misbehaviour) {
            this.misbehaviour = misbehaviour;
        }
    }

    @ParameterizedTest(name = "{0}: the template serves, and the failure is counted with the most it can have cost")
    @EnumSource(Fault.class)
    void survives(Fault fault) {
        server.misbehaves(fault.misbehaviour);
        Stylist hurried = Stylists.hurried(server.baseUrl(), objects);
        long begun = System.nanoTime();
        assertThat(hurried.phrased(ReviewTest.EVENING, "Oslo")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Stylists.LIMIT.plus(Stylists.LEEWAY));
        Month month = month();
        assertThat(month.failed()).isEqualTo(1);
        assertThat(month.spentMicroUsd()).isGreaterThan(Brief.LONGEST_REPLY_TOKENS * 5L);
    }

    @Test
    @DisplayName("a provider that failed twice is left alone")
    void rests() {
        server.misbehaves(exchange -> StandInModel.answer(exchange, 500, "{}"));
        Stylist stylist = stylist();
        for (int i = 0; i < 5; i++) {
            assertThat(stylist.phrased(ReviewTest.EVENING, "Oslo")).isEmpty();
        }
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    @DisplayName("the key goes in the header alone")
    void keepsTheKey() {
        server.misbehaves(exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer key-of-the-test");
            StandInModel.answer(exchange, 500, "");
        });
        stylist().phrased(ReviewTest.EVENING, "Oslo");
        assertThat(server.asked()).singleElement().satisfies(body -> assertThat(body)
                .doesNotContain("key-of-the-test"));
    }

    @Test
    @DisplayName("without S3 nothing is asked")
    void needsS3() {
        objects = new WordObjects(s3(), Json.mapper(), "no-such-bucket");
        server.says(GOOD);
        assertThat(stylist().phrased(ReviewTest.EVENING, "Oslo")).isEqualTo(Optional.empty());
        assertThat(server.asked()).isEmpty();
    }
}
