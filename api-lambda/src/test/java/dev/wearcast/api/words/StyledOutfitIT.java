package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.api.ApiHandler;
import dev.wearcast.api.Documents;
import dev.wearcast.api.HttpAnswer;
import dev.wearcast.api.HttpEvent;
import dev.wearcast.api.LambdaFunction;
import dev.wearcast.api.Publications;
import dev.wearcast.api.StoppedClock;
import dev.wearcast.api.system.Json;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** GET /outfit?words=stylist through the very handler, with a stand-in for the model. */
@ExtendWith(StoppedClock.class)
class StyledOutfitIT extends AwsEmulatorTest {

    private static final Instant NOW = StoppedClock.NOW;
    private static final String MONTH = "words/spending/month=2026-11.json";

    private static StandInModel server;
    private static Map<String, String> settings;
    private static String bucket;
    private static ApiHandler handler;

    @BeforeAll
    static void start() throws IOException {
        bucket = Publications.bucketWith(
                NOW, Documents.document(Documents.OSLO, "v1", NOW), Documents.document(Documents.SAO_PAULO, "v1", NOW));
        String secret = uniqueName("words");
        try (SecretsManagerClient secrets = awsClient(SecretsManagerClient.builder())) {
            secrets.createSecret(create -> create.name(secret).secretString("{\"wordsApiKey\": \"key-of-the-test\"}"));
        }
        server = new StandInModel();
        settings = Map.of(
                "WORDS_PROVIDER", "openai",
                "WORDS_MODEL", "stand-in",
                "WORDS_BASE_URL", server.baseUrl().toString(),
                "WORDS_LIMIT_MS", "20000", // no busy machine is to keep it from its words
                "WORDS_INPUT_USD_PER_MTOK", "1",
                "WORDS_OUTPUT_USD_PER_MTOK", "5");
        System.getProperties().putAll(settings);
        System.setProperty("WAREHOUSE_LIMIT_MS", "500"); // there is none to wait for
        handler = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, secret);
    }

    @AfterAll
    static void stop() {
        settings.keySet().forEach(System::clearProperty);
        System.clearProperty("WAREHOUSE_LIMIT_MS");
        server.close();
    }

    private static HttpAnswer get(String target) {
        return HttpAnswer.to(HttpEvent.get(target), handler);
    }

    /** Names what it is told to, and every time of change. */
    private static String obedient(String request) {
        try {
            JsonNode facts = Json.mapper().readTree(StandInModel.facts(request));
            return "For {city} today: " + joined(facts.get("garments")) + ", and changes at "
                    + joined(facts.get("changesAt")) + ".";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    @Test
    @DisplayName("GET /outfit?words=stylist - 200, the model's summary, and all else as it was")
    void isPhrased() {
        server.says(StyledOutfitIT::obedient);
        HttpAnswer plain = get("/outfit?city=Oslo");
        HttpAnswer styled = get("/outfit?city=Oslo&words=stylist");
        assertThat(styled.text("/words")).isEqualTo("stylist");
        assertThat(styled.text("/summary")).startsWith("For Oslo today: ");
        assertThat(plain.text("/words")).isEqualTo("plain");
        assertThat(styled.json().get("outfit")).isEqualTo(plain.json().get("outfit"));
    }

    @Test
    @DisplayName("GET /outfit?words=stylist - 200, the template where the model names a garment of its own")
    void isNotBelieved() {
        server.says(told -> obedient(told) + " Take a scarf.");
        HttpAnswer answer = get("/outfit?city=sao-paulo-br&activity=running&units=imperial&words=stylist");
        assertThat(answer.text("/words")).isEqualTo("plain");
        assertThat(answer.text("/summary")).startsWith("São Paulo, ").doesNotContain("scarf");
    }

    @ParameterizedTest(name = "GET /outfit?words=stylist - 200, whatever the model says it has charged: {0}")
    @CsvSource({"9223372036854775807, 2", "-9223372036854775808, 3", "1000000000000, 6"})
    void standsAbsurdUsage(long tokens, int hours) {
        server.misbehaves(exchange -> {
            String text = obedient(server.asked().get(server.asked().size() - 1));
            StandInModel.answer(exchange, 200, StandInModel.completion(text, tokens, tokens));
        });
        // Each with facts of its own, so that none is answered by what was phrased before.
        String target = "/outfit?city=Oslo&words=stylist&units=imperial&hours=" + hours;
        int before = server.asked().size();
        assertThat(get(target).text("/words")).isEqualTo("stylist");
        assertThat(server.asked()).hasSize(before + 1);
    }

    @Test
    @DisplayName(
            "GET /outfit?words=stylist - 200 with the template where the month's object cannot be read, and words again when it is gone")
    void standsACorruptMonth() {
        server.says(StyledOutfitIT::obedient);
        s3().putObject(put -> put.bucket(bucket).key(MONTH), RequestBody.fromString("{\"spentMicroUsd\": "));
        for (int i = 0; i < 3; i++) {
            HttpAnswer answer = get("/outfit?city=Oslo&words=stylist&activity=running");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/words")).isEqualTo("plain");
        }
        s3().deleteObject(delete -> delete.bucket(bucket).key(MONTH));
        assertThat(get("/outfit?city=Oslo&words=stylist&activity=running").text("/words"))
                .isEqualTo("stylist");
    }

    @Test
    @DisplayName(
            "GET /health?deep=1 - 200, what became of the month's calls and what they cost, without a call and without the key")
    void tellsHowWordsAre() {
        String before = words(get("/health?deep=1"));
        server.says(told -> obedient(told) + " Take a scarf.");
        get("/outfit?city=sao-paulo-br&words=stylist&units=imperial");
        int calls = server.asked().size();
        HttpAnswer health = get("/health?deep=1");
        assertThat(server.asked()).hasSize(calls);
        assertThat(StreamSupport.stream(health.json().get("dependencies").spliterator(), false)
                        .map(each -> each.get("name").asText()))
                .containsExactly("documents", "warehouse", "geocoding", "words");
        assertThat(count("calls", words(health))).isEqualTo(count("calls", before) + 1);
        assertThat(count("were thrown away", words(health))).isEqualTo(count("were thrown away", before) + 1);
        assertThat(words(health)).contains("circuit breaker is closed").contains(" of 1.0000 dollars ");
        assertThat(health.body()).doesNotContain("key-of-the-test", "127.0.0.1");
    }

    private static String words(HttpAnswer health) {
        return StreamSupport.stream(health.json().get("dependencies").spliterator(), false)
                .filter(each -> each.get("name").asText().equals("words"))
                .map(each -> each.get("detail").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The number before these words. */
    private static int count(String what, String detail) {
        return Integer.parseInt(detail.replaceFirst(".*?(\\d+) " + what + ".*", "$1"));
    }

    @Test
    @DisplayName("GET /outfit?words=poet - 400 with those there are")
    void knowsItsStyles() {
        assertThat(get("/outfit?city=Oslo&words=poet").status()).isEqualTo(400);
    }
}
