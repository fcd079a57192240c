package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.emulator.AwsEmulatorTest;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What GET /health tells of all that answers are made from; of what fails {@link FaultsIT} does. */
class DeepHealthIT extends AwsEmulatorTest {

    private static TestWarehouse warehouse;
    private static String secretId;
    private static ApiHandler handler;

    @BeforeAll
    static void start() throws SQLException {
        LambdaFunction.environment(awsEndpoint());
        warehouse = TestWarehouse.shared();
        GoldTables.make(warehouse);
        secretId = WarehouseSecret.of(warehouse);
        // The first reading loads the driver.
        System.setProperty("WAREHOUSE_LIMIT_MS", "28000");
        handler = LambdaFunction.start(
                awsEndpoint(),
                Publications.bucketWith(Instant.now(), Documents.document(Documents.OSLO, "v1", Instant.now())),
                warehouse.jdbcUrl(),
                secretId);
    }

    @AfterAll
    static void forget() {
        System.clearProperty("WAREHOUSE_LIMIT_MS");
    }

    private static HttpAnswer get(String target) {
        return Contract.isKeptBy("GET", "/health", HttpAnswer.to(HttpEvent.get(target), handler));
    }

    @Test
    @DisplayName("GET /health?deep=1, all well - 200, each dependency up with its latency, and no secret")
    void tellsHowItIs() {
        HttpAnswer answer = get("/health?deep=1");
        assertThat(answer.json().get("dependencies"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(each ->
                        assertThat(each.get("status").asText()).as("%s", each).isEqualTo("up"));
        assertThat(answer.text("/dependencies/0/name")).isEqualTo("documents");
        assertThat(answer.text("/dependencies/1/detail")).contains("closed");
        assertThat(answer.text("/dependencies/2/name")).isEqualTo("geocoding");
        assertThat(answer.text("/dependencies/2/detail")).contains("Not asked", "closed");
        assertThat(answer.body()).doesNotContain(warehouse.token(), secretId, "127.0.0.1");
        assertThat(get("/health").json().has("dependencies")).isFalse();
    }
}
