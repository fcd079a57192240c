package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.emulator.AwsEmulatorTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/** The past answers by itself: four hours ago New York was tracked, and since then Oslo alone is. */
class PastOutfitIT extends AwsEmulatorTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static TestWarehouse warehouse;
    private static Instant hourAgo;

    /** Of this hour nothing was forecast for Oslo, while New York was tracked. */
    private static Instant gap;

    private static String bucket;

    /** What it could answer of the present is of Oslo, and it may ask for other cities. */
    private static ApiHandler handler;

    @BeforeAll
    static void letTimePass() throws SQLException {
        LambdaFunction.environment(awsEndpoint());
        warehouse = TestWarehouse.shared();
        GoldTables.drop(warehouse);
        GoldTables.make(warehouse);
        gap = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(3, ChronoUnit.HOURS);
        warehouse.run("DELETE FROM gold.transformed_outfit_recommendations WHERE city_id = 'oslo-no'"
                + " AND valid_at = timestamp_seconds(" + gap.getEpochSecond() + ")");
        warehouse.age(Duration.ofHours(4)); // of an hour that clocks repeat, the first is kept as well
        warehouse.run("CREATE OR REPLACE TABLE gold.transformed_outfit_recommendations AS"
                + " SELECT * FROM gold.transformed_outfit_recommendations WHERE city_id = 'oslo-no'");
        hourAgo = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(1, ChronoUnit.HOURS);
        bucket = Publications.bucketWith(Instant.now(), Documents.document(Documents.OSLO, "v1", Instant.now()));
        System.setProperty("EVENT_BUS_NAME", "default");
        System.setProperty("GEOCODING_BASE_URL", "" + WeatherService.start().address());
        handler = api(bucket);
    }

    @AfterEach
    void wake() {
        MovableClock.reset();
        warehouse.be("{\"state\":\"running\"}");
    }

    @AfterAll
    static void leaveAsFound() throws SQLException {
        System.clearProperty("EVENT_BUS_NAME");
        System.setProperty("GEOCODING_BASE_URL", "http://127.0.0.1:1");
        GoldTables.make(warehouse);
    }

    private static ApiHandler api(String servingBucket) {
        System.setProperty("WAREHOUSE_HISTORY_LIMIT_MS", "28000");
        ApiHandler api =
                LambdaFunction.start(awsEndpoint(), servingBucket, warehouse.jdbcUrl(), WarehouseSecret.of(warehouse));
        System.clearProperty("WAREHOUSE_HISTORY_LIMIT_MS");
        return api;
    }

    private static HttpAnswer outfit(ApiHandler api, String query) {
        return Contract.isKeptBy("GET", "/outfit", HttpAnswer.to(HttpEvent.get("/outfit?" + query), api));
    }

    @Test
    @DisplayName("GET /outfit?asOf= without a bucket, of a city that is tracked no longer - 200 as of then")
    void needsNoPresent() {
        HttpAnswer answer = outfit(api(uniqueName("nobucket")), "city=New%20York&asOf=" + hourAgo);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text("/city/id")).isEqualTo("new-york-us");
        assertThat(Instant.parse(answer.text("/asOf"))).isEqualTo(hourAgo);
        assertThat(answer.text("/source")).isEqualTo("recorded");
    }

    @ParameterizedTest(
            name = "GET /outfit?asOf={0} by the city''s clock - 200 as of then, also while the warehouse is gone")
    @ValueSource(strings = {"yyyy-MM-dd'T'HH:mm", "HH:mm"})
    void readsTheCitysClock(String pattern) {
        String local = DateTimeFormatter.ofPattern(pattern).format(hourAgo.atZone(NEW_YORK));
        HttpAnswer answer = outfit(handler, "city=new%20york&asOf=" + local);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(OffsetDateTime.parse(answer.text("/window/from")).toLocalDateTime())
                .isEqualTo(hourAgo.atZone(NEW_YORK).toLocalDateTime());

        warehouse.be("{\"state\":\"gone\"}");
        assertThat(outfit(handler, "city=new%20york&asOf=" + local).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("GET /outfit?asOf= of no city of then - 404 with the nearest of then; nothing is asked for")
    void knowsTheCitiesOfThen() {
        HttpAnswer mistyped = outfit(handler, "city=New%20Yrok&asOf=" + hourAgo);
        assertThat(mistyped.status()).isEqualTo(404);
        assertThat(mistyped.text("/nearest/0")).isEqualTo("New York");
        assertThat(mistyped.text("/detail"))
                .isEqualTo("No city called \"New Yrok\" was tracked then. Did you mean New York?");

        // There is such a city, so without `asOf` it would be asked for.
        HttpAnswer untracked = outfit(handler, "city=Vienna&asOf=" + hourAgo);
        assertThat(untracked.status()).isEqualTo(404);
        assertThat(untracked.header("Retry-After")).isEmpty();
        try (S3Client s3 = s3()) {
            assertThat(s3.listObjectsV2(list -> list.bucket(bucket).prefix("requests/"))
                            .contents())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("GET /outfit?asOf= with a gap in the forecast of then - 410, and no Retry-After: none fills it")
    void tellsAGapOfThen() {
        HttpAnswer answer = outfit(handler, "city=Oslo&asOf=" + hourAgo + "&hours=1&from=" + gap);
        assertThat(answer.status()).as("%s", answer).isEqualTo(410);
        assertThat(answer.text("/detail")).startsWith("The forecast of then has a gap in these hours.");
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    @DisplayName("GET /outfit?asOf= when gold had no hour to come - 410, and no Retry-After")
    void tellsThatThereWasNothing() {
        MovableClock.forward(Duration.ofDays(4));
        HttpAnswer answer = outfit(handler, "city=Oslo&asOf=" + hourAgo.plus(3, ChronoUnit.DAYS));
        assertThat(answer.status()).as("%s", answer).isEqualTo(410);
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    @DisplayName("GET /outfit?asOf= to come, the warehouse gone - 400; past and never read - 503")
    void asksTheWarehouseOnlyWhereItMust() {
        warehouse.be("{\"state\":\"gone\"}");
        assertThat(outfit(handler, "city=Bergen&asOf=2100-01-01T00:00Z").status())
                .isEqualTo(400);
        assertThat(outfit(handler, "city=Bergen&asOf=2100-01-01T00:00").status())
                .isEqualTo(400);
        HttpAnswer answer = outfit(handler, "city=Bergen&asOf=2020-01-01T00:00");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
    }
}
