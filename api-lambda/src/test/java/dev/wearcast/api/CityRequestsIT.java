package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.City;
import dev.wearcast.emulator.AwsEmulatorTest;
import dev.wearcast.emulator.ListeningBus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Cities that nobody tracks, through the very handler, with S3, a bus and geocoding. */
class CityRequestsIT extends AwsEmulatorTest {

    private static final WeatherService WEATHER = WeatherService.start();
    private static final City OSLO = new City("oslo-no", "Oslo", "NO", 59.9127, 10.7461, ZoneId.of("Europe/Oslo"));
    private static final City BERLIN =
            new City("berlin-de", "Berlin", "DE", 52.5244, 13.4105, ZoneId.of("Europe/Berlin"));

    private static final EventBridgeClient EVENT_BRIDGE = awsClient(EventBridgeClient.builder());
    private static final S3Client S3 = s3();
    private static final ListeningBus BUS =
            ListeningBus.create(EVENT_BRIDGE, awsClient(SqsClient.builder()), uniqueName("wearcast"), "wearcast.api");

    /** Where AWS's SDK expects the bus, if not where the rest of AWS is. */
    private static final String BUS_ENDPOINT = "aws.endpointUrlEventBridge";

    /** For the tests that do not count what was asked for. */
    private static ApiHandler shared;

    @BeforeAll
    static void start() {
        shared = instance(published(), 500, 20, BUS.name());
    }

    @AfterEach
    void forget() {
        WEATHER.behave();
        while (BUS.nextEvent(Duration.ZERO).isPresent()) {
            // Of a test that did not look.
        }
    }

    @AfterAll
    static void close() {
        List.of("EVENT_BUS_NAME", "TRACKED_CITIES_MAX", "CITY_REQUESTS_PER_HOUR_MAX")
                .forEach(System::clearProperty);
        System.setProperty("GEOCODING_BASE_URL", "http://127.0.0.1:1");
        BUS.close();
        EVENT_BRIDGE.close();
        S3.close();
    }

    private static String published() {
        return Publications.bucketWith(
                Instant.now(),
                Documents.document(OSLO, "v1", Instant.now()),
                Documents.document(BERLIN, "v1", Instant.now()));
    }

    /** An instance of the function: each has a memory of its own. */
    private static ApiHandler instance(String bucket, int trackedMax, int perHourMax, String busName) {
        System.getProperties()
                .putAll(Map.of(
                        "EVENT_BUS_NAME", busName,
                        "TRACKED_CITIES_MAX", "" + trackedMax,
                        "CITY_REQUESTS_PER_HOUR_MAX", "" + perHourMax));
        LambdaFunction.environment(awsEndpoint());
        System.setProperty("GEOCODING_BASE_URL", "" + WEATHER.address());
        return LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
    }

    private static HttpAnswer outfit(ApiHandler handler, String city) {
        HttpEvent event = HttpEvent.get("/outfit?city=" + city);
        return Contract.isKeptBy("GET", "/outfit", HttpAnswer.to(event, handler));
    }

    private static long ledgerSize(String bucket) {
        return S3.listObjectsV2(list -> list.bucket(bucket).prefix("requests/"))
                .contents()
                .size();
    }

    @Test
    @DisplayName("GET /outfit?city=Vienna - 202 with Retry-After and an event; whoever asks again sends none")
    void asksOnce() throws IOException {
        String bucket = published();
        ApiHandler handler = instance(bucket, 500, 20, BUS.name());
        HttpAnswer answer = outfit(handler, "Vienna");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/city/id")).isEqualTo("vienna-at");
        assertThat(answer.text("/otherCities/0/countryCode")).isEqualTo("US");
        assertThat(answer.header("Retry-After")).hasValue(answer.text("/retryAfterSeconds"));
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        JsonNode event = new ObjectMapper().readTree(BUS.nextEvent());
        assertThat(event.path("detail-type").asText()).isEqualTo("CityRequested");
        Contract.isKeptBy(
                "events/city-requested.schema.json", event.path("detail").toString());
        assertThat(event.at("/detail/timezone").asText()).isEqualTo("Europe/Vienna");

        assertThat(outfit(handler, "Vienna,%20Austria").status()).isEqualTo(202);
        assertThat(outfit(instance(bucket, 500, 20, BUS.name()), "wien").text("/city/id"))
                .isEqualTo("vienna-at");
        assertThat(BUS.nextEvent(Duration.ofSeconds(2))).isEmpty();
        assertThat(ledgerSize(bucket)).isEqualTo(1);
    }

    @ParameterizedTest(name = "GET /outfit?city={0} - 202, tracked by {1}")
    @CsvSource({
        "Portland, portland-us",
        "Portland%2C%20Maine, portland-us-maine",
        "LONDON%2C%20ca, london-ca",
        "%E7%B6%AD%E4%B9%9F%E7%B4%8D, vienna-at",
        "st%20johns%2C%20CA, st-johns-ca"
    })
    void understands(String city, String id) {
        HttpAnswer answer = outfit(shared, city);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/city/id")).isEqualTo(id);
    }

    @ParameterizedTest(name = "GET /outfit?city={0} - 200 with the tracked {1}")
    @CsvSource({"Berl%C3%ADn, berlin-de", "Oslo%2C%20Norway, oslo-no"})
    void findsTheTrackedByOtherNames(String city, String id) {
        assertThat(outfit(shared, city).text("/city/id")).isEqualTo(id);
    }

    @ParameterizedTest(name = "GET /outfit?city={0} - 404, near {1}, nothing asked for")
    @CsvSource({
        "Xqzzt, ''",
        "Olso, Oslo",
        "Vienn, 'Vienna, AT'",
        "Vienna%2C%20FR, 'Vienna, AT'",
        "Vienna%2C%20Kansas, 'Vienna, AT'"
    })
    void refuses(String city, String nearest) {
        HttpAnswer answer = outfit(shared, city);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/nearest/0")).isEqualTo(nearest);
        assertThat(BUS.nextEvent(Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("as many cities as are taken in - 429 with Retry-After and the nearest tracked, nothing sent")
    void keepsToTheCap() {
        String bucket = published();
        ApiHandler handler = instance(bucket, 3, 20, BUS.name());
        assertThat(outfit(handler, "Vienna").status()).isEqualTo(202);
        BUS.nextEvent();

        HttpAnswer answer = outfit(handler, "Prague");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/type")).isEqualTo("/problems/too-many-cities");
        assertThat(answer.text("/nearest/0")).isEqualTo("Berlin");
        assertThat(answer.header("Retry-After")).hasValue("86400");
        assertThat(BUS.nextEvent(Duration.ofSeconds(1))).isEmpty();
        assertThat(ledgerSize(bucket)).isEqualTo(1);
    }

    @ParameterizedTest(name = "GET {0} of a city that nobody tracks - 202, at the cap 429, as of /outfit")
    @ValueSource(strings = {"/weather", "/trends"})
    void holdsForEveryRouteThatNamesACity(String path) {
        ApiHandler handler = instance(published(), 3, 20, BUS.name());
        assertThat(HttpAnswer.to(HttpEvent.get(path + "?city=Vienna"), handler).status())
                .isEqualTo(202);
        assertThat(HttpAnswer.to(HttpEvent.get(path + "?city=Prague"), handler).status())
                .isEqualTo(429);
    }

    @Test
    @DisplayName("as many as are asked for in an hour - 429 until the first is an hour old; known requests stay 202")
    void keepsToTheHour() {
        String bucket = published();
        ApiHandler handler = instance(bucket, 500, 1, BUS.name());
        assertThat(outfit(handler, "Vienna").status()).isEqualTo(202);

        HttpAnswer answer = outfit(handler, "Prague");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(3400, 3600);
        assertThat(outfit(handler, "Vienna").status()).isEqualTo(202);
        assertThat(ledgerSize(bucket)).isEqualTo(1);
    }

    @ParameterizedTest(name = "geocoding with {1} - 404 that says so, and asking again helps")
    @CsvSource(
            value = {
                "Salzburg | {\"status\": 503, \"count\": 1}",
                "Graz | {\"delayMillis\": 3000, \"count\": 1}",
            },
            delimiter = '|')
    void livesWithoutGeocoding(String city, String fault) {
        WEATHER.fault(fault);

        HttpAnswer answer = outfit(shared, city);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Retry-After")).hasValue("30");
        assertThat(answer.text("/detail")).contains("cannot be looked up now");
        assertThat(outfit(shared, city).status()).isEqualTo(202);
    }

    @Test
    @DisplayName("the bus cannot be reached - 503 with Retry-After, and asking again asks again")
    void survivesTheBus() {
        String bucket = published();
        System.setProperty(BUS_ENDPOINT, "http://127.0.0.1:1");
        try {
            assertThat(outfit(instance(bucket, 500, 20, BUS.name()), "Vienna").status())
                    .isEqualTo(503);
        } finally {
            System.clearProperty(BUS_ENDPOINT);
        }
        assertThat(ledgerSize(bucket)).isZero();

        assertThat(outfit(instance(bucket, 500, 20, BUS.name()), "Vienna").status())
                .isEqualTo(202);
        assertThat(BUS.nextEvent()).contains("vienna-at");
    }

    @Test
    @DisplayName(
            "without a bus no city is asked for - 404 that says so and names the nearest; the tracked are found all the same")
    void needsABus() {
        ApiHandler handler = instance(published(), 500, 20, "");
        HttpAnswer answer = outfit(handler, "Vienna");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/detail"))
                .startsWith("Vienna, AT is not tracked, and no cities are taken in here.")
                .doesNotContain("spelling");
        assertThat(answer.text("/nearest/0")).isEqualTo("Berlin");
        assertThat(outfit(handler, "Berl%C3%ADn").status()).isEqualTo(200);
    }
}
