package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.api.publish.PublishHandlers;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Role;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.system.Json;
import dev.wearcast.api.system.Settings;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What becomes of gold: published to S3, read over JDBC when S3 is gone, and waited for no longer than it may take. */
@ExtendWith(StoppedClock.class)
class WarehouseOutfitIT extends AwsEmulatorTest {

    /** The warehouse has 2 s; its driver would take 8 to 17. The rest is for a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Instant NOW = StoppedClock.NOW;
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static TestWarehouse warehouse;
    private static String secretId;

    @BeforeAll
    static void prepare() throws SQLException {
        LambdaFunction.environment(awsEndpoint());
        warehouse = TestWarehouse.shared();
        GoldTables.make(warehouse, NOW);
        secretId = WarehouseSecret.of(warehouse);
    }

    @AfterEach
    void wake() {
        warehouse.be("{\"state\":\"running\"}");
    }

    private static Settings settings(String bucket) {
        return new Settings(bucket, warehouse.jdbcUrl(), secretId);
    }

    private static ApiHandler api(String bucket) {
        return LambdaFunction.start(awsEndpoint(), bucket, warehouse.jdbcUrl(), secretId);
    }

    private static HttpAnswer get(ApiHandler handler, String city) {
        return Contract.isKeptBy("GET", "/outfit", HttpAnswer.to(HttpEvent.get("/outfit?city=" + city), handler));
    }

    private static String object(String bucket, String key) throws IOException {
        try (S3Client s3 = s3();
                var object = s3.getObject(get -> get.bucket(bucket).key(key));
                InputStream body =
                        "gzip".equals(object.response().contentEncoding()) ? new GZIPInputStream(object) : object) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void put(String bucket, String key, String text) {
        try (S3Client s3 = s3()) {
            s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text));
        }
    }

    @Test
    @DisplayName("publish writes a document for each city, then the index, as contracts/ says; the API answers from it")
    void publishes() throws Exception {
        String bucket = newBucket("serving");
        Path request = Path.of(System.getProperty("wearcast.root"), "contracts/events/publish-request.json");

        JsonNode published = PublishHandlers.publish(settings(bucket), Files.readString(request), CLOCK);

        assertThat(published.get("version").asText()).matches("\\d{8}T\\d{6}Z-[0-9a-f]{4}");
        assertThat(published.get("cityCount").asInt()).isEqualTo(2);
        assertThat(published.get("hourCount").asInt()).isEqualTo(60);
        String index = object(bucket, "serving/current.json");
        Contract.isKeptBy("serving-index.schema.json", index);
        assertThat(index).contains(published.get("version").asText());
        assertThat(Json.mapper().readTree(index).findValuesAsText("dataAsOf"))
                .contains(published.get("newestDataAsOf").asText());
        String document =
                object(bucket, "serving/version=" + published.get("version").asText() + "/city=oslo-no.json");
        Contract.isKeptBy("serving-document.schema.json", document);
        String catalogue =
                object(bucket, Json.mapper().readTree(index).get("catalogueKey").asText());
        Contract.isKeptBy("serving-catalogue.schema.json", catalogue);

        HttpAnswer answer = get(api(bucket), "New%20York&activity=running");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/source")).isEqualTo("recorded");
        assertThat(answer.text("/activity/id")).isEqualTo("running");
        assertThat(answer.json().at("/comfortableInsulationClo").asDouble()).isEqualTo(1.2);
        assertThat(answer.json().at("/exposureLimitMinutes").asInt()).isEqualTo(95);
        assertThat(answer.text("/fit")).isEqualTo("cooler");
        assertThat(answer.text("/outfit/1/role")).isEqualTo("weather");
        assertThat(answer.text("/advice/1")).isEqualTo("Mind the \"ice\".");
        assertThat(answer.json().at("/weather/minAirTemperatureC").asDouble()).isEqualTo(6);

        ServingDocument read = Json.mapper().readValue(document, ServingDocument.class);
        HourOutfit feelsCold = read.hours().get(0).outfit(read.activities().get(0), new Sensitivity(-2));
        assertThat(feelsCold.comfortableInsulationClo()).isEqualTo(1.7);
        assertThat(feelsCold.exposureLimitMinutes()).isEqualTo(45);
        assertThat(feelsCold.garments())
                .extracting(choice -> choice.garment().id(), Choice::role, choice -> choice.reason()
                        .sentence())
                .containsExactly(
                        tuple("winter_coat", Role.WARMTH, "0.60 clo of the 1.7 clo."),
                        tuple("rain_shell", Role.WEATHER, "Rain."),
                        tuple("umbrella", Role.WEATHER, "Rain."));
    }

    @Test
    @DisplayName("publish without any hour fails, says so, and leaves the version in force alone")
    void keepsTheOldVersion() throws Exception {
        String bucket = newBucket("serving");
        PublishHandlers.publish(settings(bucket), "{}", CLOCK);
        String before = object(bucket, "serving/current.json");
        Clock nextWeek = Clock.offset(CLOCK, Duration.ofDays(7));

        assertThatThrownBy(() -> PublishHandlers.publish(settings(bucket), "{}", nextWeek))
                .hasMessageContaining("no hour from now on");

        assertThat(object(bucket, "serving/current.json")).isEqualTo(before);
    }

    @Test
    @DisplayName("publish that cannot write its documents says so and does not go on to the index")
    void putsTheIndexLast() {
        String bucket = uniqueName("nobucket");

        assertThatThrownBy(() -> PublishHandlers.publish(settings(bucket), "{}", CLOCK))
                .hasMessageContaining("A document could not be written; the version in force stays");
    }

    @Test
    @DisplayName("GET /outfit without a bucket - 200 over JDBC; then, the warehouse gone - 200, from memory")
    void fallsBack() {
        ApiHandler handler = api(uniqueName("nobucket"));

        // The first reading loads the driver, and may be given up for its limit; it is in memory when it ends.
        eventually(() -> get(handler, "Oslo").status() == 200);

        assertThat(get(handler, "Oslo").text("/source")).isEqualTo("recorded");
        assertThat(get(handler, "Nowhere").status()).isEqualTo(404);
        warehouse.be("{\"state\":\"gone\"}");
        assertThat(get(handler, "Oslo").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("GET /cities and GET /garments without a bucket - 200 over JDBC; then, the warehouse gone - the same")
    void listsFallBackToo() {
        ApiHandler handler = api(uniqueName("nobucket"));
        eventually(() -> list(handler, "/cities").status() == 200);
        eventually(() -> list(handler, "/garments").status() == 200);

        warehouse.be("{\"state\":\"gone\"}");

        HttpAnswer cities = list(handler, "/cities?q=nyc");
        assertThat(cities.text("/cities/0/id")).isEqualTo("new-york-us");
        assertThat(cities.text("/cities/0/source")).isEqualTo("recorded");
        HttpAnswer garments = list(handler, "/garments");
        assertThat(garments.text("/garments/0/id")).isEqualTo("winter_coat");
        assertThat(garments.json().at("/garments/0/activities")).hasSize(2);
        assertThat(list(handler, "/activities").text("/activities/0/id")).isEqualTo("walking");
    }

    private static HttpAnswer list(ApiHandler handler, String target) {
        return HttpAnswer.to(HttpEvent.get(target), handler);
    }

    @Test
    @DisplayName("GET /outfit from a document of version 2, as while a new version is rolled out - 200 over JDBC")
    void passesOverOldDocuments() throws Exception {
        String bucket = newBucket("serving");
        PublishHandlers.publish(settings(bucket), "{}", CLOCK);
        String key = Json.mapper()
                .readTree(object(bucket, "serving/current.json"))
                .at("/cities/1/key")
                .asText();
        put(bucket, key, "{\"schemaVersion\": 2, \"hours\": [{\"validAt\": \"2026-11-23T06:00:00Z\"}]}");
        ApiHandler handler = api(bucket);

        eventually(() -> get(handler, "Oslo").status() == 200);

        assertThat(get(handler, "Oslo").text("/outfit/0/id")).isEqualTo("winter_coat");
    }

    @ParameterizedTest(name = "GET /outfit without a bucket, the warehouse {0} - 503 in time")
    @ValueSource(
            strings = {
                "{\"state\":\"asleep\",\"wakeSeconds\":20}",
                "{\"state\":\"slow\",\"delayMillis\":6000}",
                "{\"state\":\"over-quota\"}",
                "{\"state\":\"gone\"}"
            })
    void isNotHeldUp(String state) {
        ApiHandler handler = api(uniqueName("nobucket"));
        warehouse.be(state);
        // S3 is asked, fails and is left alone for a while, so that what follows times the warehouse.
        HttpAnswer.to(HttpEvent.get("/health"), handler);

        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            HttpAnswer answer = HttpAnswer.to(HttpEvent.get("/outfit?city=Oslo"), handler);
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(waited).isLessThan(PATIENCE);
            assertThat(Contract.isKeptBy("GET", "/outfit", answer).status()).isEqualTo(503);
        }
    }

    private static void eventually(BooleanSupplier happened) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
