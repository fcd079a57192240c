package dev.wearcast.ingest;

import static dev.wearcast.ingest.weather.WeatherServer.body;
import static dev.wearcast.ingest.weather.WeatherServer.hangUp;
import static dev.wearcast.ingest.weather.WeatherServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.emulator.AwsEmulatorTest;
import dev.wearcast.emulator.ListeningBus;
import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.city.TrackedCities;
import dev.wearcast.ingest.weather.Retries;
import dev.wearcast.ingest.weather.WeatherServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The handler with AWS's own clients against an emulated AWS and a weather source over HTTP. */
class IngestHandlerIT extends AwsEmulatorTest {

    private static final String KEY = "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz";
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(2), Duration.ofMillis(20));
    private static final List<City> CITIES = TrackedCities.load().cities();

    private final S3Client s3 = s3();
    private final EventBridgeClient eventBridge = awsClient(EventBridgeClient.builder());
    private final String bucket = newBucket("landing");

    private int citiesMax = 500;
    private ListeningBus bus;
    private WeatherServer weather;

    @BeforeEach
    void start() throws IOException {
        weather = new WeatherServer();
        bus = ListeningBus.create(
                eventBridge, awsClient(SqsClient.builder()), uniqueName("wearcast"), "wearcast.ingest");
    }

    @AfterEach
    void stop() {
        weather.close();
        bus.close();
        eventBridge.close();
        s3.close();
    }

    @Test
    @DisplayName("a scheduled run lands every tracked city in one object, says so on the bus, and answers")
    void lands() throws IOException {
        JsonNode answer = invoke(sampleEvent());

        LandedObject landed = LandedObject.get(s3, bucket, KEY);
        landed.keepsContract();
        assertThat(landed.lines()).hasSize(CITIES.size());
        assertThat(landed.manifest())
                .containsEntry("scheduled-at", "2026-11-23T06:07:00Z")
                .containsEntry("city-count", Integer.toString(CITIES.size()));
        assertThat(landed.manifest().getOrDefault("missing-cities", "")).isEmpty();
        assertThat(answer)
                .isEqualTo(
                        json("""
                {"bucket": "%s", "key": "%s", "cityCount": %d, "missingCities": []}"""
                                .formatted(bucket, KEY, CITIES.size())));
        JsonNode event = json(bus.nextEvent());
        assertThat(event.path("source").asText()).isEqualTo("wearcast.ingest");
        assertThat(event.path("detail-type").asText()).isEqualTo("WeatherLanded");
        assertThat(event.path("detail"))
                .isEqualTo(json(
                        """
                {"bucket": "%s", "key": "%s", "scheduledAt": "2026-11-23T06:07:00Z", "cityCount": %d,
                 "missingCities": []}"""
                                .formatted(bucket, KEY, CITIES.size())));
    }

    @Test
    @DisplayName("what the source says of itself travels with the record")
    void source() throws IOException {
        weather.answering(member -> "{\"wearcast_source\": \"recorded\", " + member.substring(1));

        invoke(sampleEvent());

        LandedObject landed = LandedObject.get(s3, bucket, KEY);
        landed.keepsContract();
        assertThat(landed.lines()).allSatisfy(line -> assertThat(line).contains("\"source\":\"recorded\""));
    }

    @Test
    @DisplayName("the same event again overwrites its own object")
    void retryOverwrites() throws IOException {
        invoke(sampleEvent());
        weather.answering(member -> member.replace("0.50", "0.75"));

        invoke(sampleEvent());

        assertThat(s3.listObjectsV2(list -> list.bucket(bucket)).contents())
                .extracting(S3Object::key)
                .containsExactly(KEY);
        assertThat(LandedObject.get(s3, bucket, KEY).lines())
                .allSatisfy(line -> assertThat(line).contains("0.75"));
    }

    @Test
    @DisplayName("503, then half an answer, then a good one: nothing is missing")
    void transientTrouble() throws IOException {
        weather.then(status(503), hangUp());
        assertThat(invoke(sampleEvent()).path("cityCount").asInt()).isEqualTo(CITIES.size());

        weather.then(body(good -> good.substring(0, good.length() - 7)));
        assertThat(invoke(sampleEvent()).path("missingCities")).isEmpty();
        LandedObject.get(s3, bucket, KEY).keepsContract();
    }

    @Test
    @DisplayName("one bad city: the others land, and the manifest, the answer and the event name it")
    void oneBadCity() throws IOException {
        City bad = CITIES.get(7);
        weather.refusing(bad);

        JsonNode answer = invoke(sampleEvent());

        assertThat(answer.path("missingCities")).isEqualTo(json("[\"" + bad.id() + "\"]"));
        LandedObject landed = LandedObject.get(s3, bucket, KEY);
        landed.keepsContract();
        assertThat(landed.lines()).hasSize(CITIES.size() - 1);
        assertThat(landed.manifest()).containsEntry("missing-cities", bad.id());
        assertThat(json(bus.nextEvent()).at("/detail/missingCities/0").asText()).isEqualTo(bad.id());
    }

    @Test
    @DisplayName("no city can be had: the run fails and nothing is written")
    void allBad() {
        weather.always(status(500));

        assertThatIllegalStateException()
                .isThrownBy(() -> invoke(sampleEvent()))
                .withMessageContaining("No city could be fetched")
                .withMessageContaining("HTTP 500");
        assertThat(s3.listObjectsV2(list -> list.bucket(bucket)).contents()).isEmpty();
    }

    @Test
    @DisplayName("an event without a time is refused before anything is asked for")
    void noTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> invoke("{}")).withMessageContaining("`time`");
        assertThat(weather.batchSizes()).isEmpty();
    }

    @Test
    @DisplayName("a city that was asked for is kept once, and the next run lands it with the others")
    void takesIn() throws IOException {
        assertThat(invoke(requestedEvent())).isEqualTo(json("{\"city\": \"vienna-at\", \"outcome\": \"kept\"}"));
        assertThat(invoke(requestedEvent()).path("outcome").asText()).isEqualTo("tracked_already");

        JsonNode answer = invoke(sampleEvent());

        assertThat(answer.path("cityCount").asInt()).isEqualTo(CITIES.size() + 1);
        LandedObject landed = LandedObject.get(s3, bucket, KEY);
        landed.keepsContract();
        JsonNode vienna = json(landed.lines().get(CITIES.size())).path("city");
        assertThat(vienna)
                .isEqualTo(
                        json(
                                """
                {"id": "vienna-at", "name": "Vienna", "country_code": "AT", "latitude_deg": 48.2085,
                 "longitude_deg": 16.3721, "timezone": "Europe/Vienna"}"""));
    }

    @Test
    @DisplayName("a kept city that cannot be read, or has no weather, keeps no other away")
    void oneBadKeptCity() throws IOException {
        invoke(requestedEvent());
        invoke(requestedEvent().replace("vienna-at", "nowhere-at").replace("48.2085", "-89.5"));
        s3.putObject(put -> put.bucket(bucket).key("cities/broken.json"), RequestBody.fromString("{\"id\": 3}"));
        weather.refusing(new City("nowhere-at", "Vienna", "AT", -89.5, 16.3721, "Europe/Vienna"));

        JsonNode answer = invoke(sampleEvent());

        assertThat(answer.path("cityCount").asInt()).isEqualTo(CITIES.size() + 1);
        assertThat(answer.path("missingCities")).isEqualTo(json("[\"nowhere-at\"]"));
    }

    @Test
    @DisplayName("no more cities are kept than may be, and no more fetched when the limit sinks")
    void keepsToTheCap() throws IOException {
        citiesMax = CITIES.size() + 1;
        assertThat(invoke(requestedEvent()).path("outcome").asText()).isEqualTo("kept");
        String other = requestedEvent().replace("vienna-at", "graz-at").replace("Vienna", "Graz");
        assertThat(invoke(other.replace("Europe/Graz", "Europe/Vienna"))
                        .path("outcome")
                        .asText())
                .isEqualTo("refused");

        citiesMax = CITIES.size();
        assertThat(invoke(sampleEvent()).path("cityCount").asInt()).isEqualTo(CITIES.size());
    }

    @Test
    @DisplayName("a city from the start that is asked for is tracked already; one that is none is refused by its part")
    void keepsNoNonsense() throws IOException {
        assertThat(invoke(requestedEvent().replace("vienna-at", "oslo-no"))
                        .path("outcome")
                        .asText())
                .isEqualTo("tracked_already");
        for (String[] wrong : new String[][] {
            {"vienna-at", "../vienna", "id"},
            {"48.2085", "148.2", "latitude_deg"},
            {"16.3721", "\"east\"", "longitude_deg"},
            {"Europe/Vienna", "Europe/Wien", "timezone"}
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> invoke(requestedEvent().replace(wrong[0], wrong[1])))
                    .withMessageContaining(wrong[2]);
        }
        assertThat(s3.listObjectsV2(list -> list.bucket(bucket)).contents()).isEmpty();
    }

    private JsonNode invoke(String event) throws IOException {
        IngestConfiguration configuration =
                new IngestConfiguration("test", bucket, bus.name(), weather.url(), citiesMax, true);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new IngestHandler(configuration, s3, eventBridge, QUICK)
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        answer,
                        new Invocation("request-1"));
        return json(answer.toString(StandardCharsets.UTF_8));
    }

    private static String sampleEvent() throws IOException {
        return Files.readString(Path.of(System.getProperty("wearcast.root"), "contracts/events/scheduled-ingest.json"));
    }

    private static String requestedEvent() throws IOException {
        return Files.readString(Path.of(System.getProperty("wearcast.root"), "contracts/events/city-requested.json"));
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }
}
