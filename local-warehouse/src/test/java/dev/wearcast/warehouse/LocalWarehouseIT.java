package dev.wearcast.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wearcast.emulator.AwsEmulatorTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The real process, spoken to by the real JDBC driver. It starts once, and once more to see that tables stay. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalWarehouseIT extends AwsEmulatorTest {

    @TempDir
    static Path directory;

    static RunningWarehouse warehouse;

    @BeforeAll
    static void start() throws Exception {
        warehouse = RunningWarehouse.start(directory, emulator().environment(), "--s3-endpoint=" + awsEndpoint());
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA tests");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        warehouse.close();
    }

    @AfterEach
    void run() throws Exception {
        warehouse.become("{\"state\":\"running\"}");
    }

    @Test
    void types_come_as_jdbc_has_them() throws Exception {
        String sql = "SELECT true, 1, 2L, 1.5D, CAST(1.25 AS DECIMAL(10,2)), 'é', DATE'2026-11-23',"
                + " TIMESTAMP'2026-11-23 06:07:08.123456', X'0102', CAST(NULL AS INT)";
        assertThat(rows(sql).get(0))
                .startsWith(true, 1, 2L, 1.5, new BigDecimal("1.25"), "é", Date.valueOf("2026-11-23"))
                .contains(Timestamp.valueOf("2026-11-23 06:07:08.123456"))
                .contains(new byte[] {1, 2})
                .hasSize(10)
                .last()
                .isNull();
    }

    @Test
    void a_delta_table_is_written_merged_and_read() throws Exception {
        execute("CREATE TABLE tests.cities (id STRING, degrees DOUBLE)");
        assertThat(update("INSERT INTO workspace.tests.cities VALUES ('oslo', 1.0), ('bergen', 2.0)"))
                .isEqualTo(2);
        assertThat(update("MERGE INTO tests.cities t USING (SELECT 'oslo' AS id, 9.0D AS degrees UNION ALL"
                        + " SELECT 'tromso', -3.0D) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET *"
                        + " WHEN NOT MATCHED THEN INSERT *"))
                .isEqualTo(2);
        assertThat(update("DELETE FROM tests.cities WHERE id = 'bergen'")).isEqualTo(1);
        assertThat(rows("SELECT * FROM hive_metastore.tests.cities ORDER BY id"))
                .containsExactly(List.of("oslo", 9.0), List.of("tromso", -3.0));
    }

    @Test
    void parameters_arrive_as_they_were_sent() throws Exception {
        String hostile = "it's \\ ? :x ${env:HOME} `\" -- /* \n é \\u0041 ');";
        try (Connection connection = warehouse.connect();
                PreparedStatement statement = connection.prepareStatement("SELECT ?, ?, ?, ?, ?, '?'")) {
            statement.setString(1, hostile);
            statement.setNull(2, Types.INTEGER);
            statement.setDate(3, Date.valueOf("2026-11-23"));
            statement.setBigDecimal(4, new BigDecimal("12.345"));
            statement.setTimestamp(5, Timestamp.valueOf("2026-11-23 06:07:08.123456"));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                assertThat(result.getString(1)).isEqualTo(hostile);
                assertThat(result.getObject(2)).isNull();
                assertThat(result.getDate(3)).isEqualTo(Date.valueOf("2026-11-23"));
                assertThat(result.getBigDecimal(4)).isEqualTo(new BigDecimal("12.345"));
                assertThat(result.getTimestamp(5)).isEqualTo(Timestamp.valueOf("2026-11-23 06:07:08.123456"));
                assertThat(result.getString(6)).isEqualTo("?");
            }
        }
    }

    @Test
    void errors_have_their_state_and_no_stack_trace() {
        assertThatThrownBy(() -> execute("SELECT * FROM tests.nothing"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42P01"))
                .hasMessageContaining("`tests`.`nothing` cannot be found")
                .hasMessageNotContaining("\tat ")
                .hasMessageNotContaining("AnalysisException")
                .hasMessageNotContaining("no error details")
                .hasMessageNotContaining("errorDetailsJson");
        assertThatThrownBy(() -> execute("SELEC 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42601"));
        assertThatThrownBy(() -> execute("SELECT 1/0"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22012"));
    }

    @Test
    void many_rows_come_over_several_fetches() throws Exception {
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT id FROM range(250000)")) {
            long sum = 0;
            while (result.next()) {
                sum += result.getLong(1);
            }
            assertThat(sum).isEqualTo(31_249_875_000L);
        }
    }

    @Test
    void a_wrong_token_is_refused() {
        assertThatThrownBy(() -> warehouse.connect("another").close()).isInstanceOf(SQLException.class);
    }

    @Test
    void metadata_tell_catalogs_schemas_and_tables() throws Exception {
        execute("CREATE OR REPLACE TABLE tests.described (id BIGINT COMMENT 'why', name STRING)");
        try (Connection connection = warehouse.connect()) {
            var metadata = connection.getMetaData();
            assertThat(column(metadata.getCatalogs(), "TABLE_CAT")).containsExactly("hive_metastore");
            assertThat(column(metadata.getSchemas("hive_metastore", "tests"), "TABLE_CATALOG"))
                    .containsExactly("hive_metastore");
            assertThat(column(metadata.getTables("hive_metastore", "tests", "described", null), "TABLE_NAME"))
                    .containsExactly("described");
        }
    }

    @Test
    void an_object_whose_key_has_colons_is_loaded_once() throws Exception {
        String bucket = newBucket("warehouse");
        String key = "landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz";
        try (S3Client s3 = s3()) {
            s3.putObject(
                    request -> request.bucket(bucket).key(key), RequestBody.fromBytes(gzip("{\"a\":1}\n{\"a\":2}\n")));
        }
        String object = "s3://" + bucket + "/" + key;
        execute("CREATE TABLE tests.raw (object_path STRING, payload STRING)");
        String merge = "MERGE INTO tests.raw t USING (SELECT value, _metadata.file_path AS path FROM text.`" + object
                + "`) s ON t.object_path = s.path WHEN NOT MATCHED THEN INSERT (object_path, payload) VALUES (s.path, s.value)";
        assertThat(update(merge)).isEqualTo(2);
        assertThat(update(merge)).isZero();
        assertThat(rows("SELECT DISTINCT object_path FROM tests.raw")).containsExactly(List.of(object));
    }

    @Test
    void asleep_it_takes_a_connection_and_wakes_for_the_first_statement() throws Exception {
        warehouse.become("{\"state\":\"asleep\",\"wakeSeconds\":3}");
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement()) {
            assertThat(timeOf(() -> statement.execute("SELECT 1"))).isGreaterThan(Duration.ofSeconds(3));
            assertThat(timeOf(() -> statement.execute("SELECT 1"))).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void slow_it_delays_every_statement() throws Exception {
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement()) {
            warehouse.become("{\"state\":\"slow\",\"delayMillis\":600}");
            assertThat(timeOf(() -> statement.execute("SELECT 1"))).isGreaterThan(Duration.ofMillis(600));
            assertThat(timeOf(() -> statement.execute("SELECT 1"))).isGreaterThan(Duration.ofMillis(600));
        }
    }

    @Test
    void over_its_quota_it_refuses_statements() throws Exception {
        warehouse.become("{\"state\":\"over-quota\"}");
        assertThatThrownBy(() -> execute("SELECT 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53000"))
                .hasMessageContaining("QUOTA_EXCEEDED");
    }

    @Test
    void gone_it_answers_nothing() throws Exception {
        warehouse.become("{\"state\":\"gone\"}");
        assertThatThrownBy(() -> warehouse.connect().close()).isInstanceOf(SQLException.class);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void tables_outlive_the_process_which_stops_within_seconds() throws Exception {
        execute("CREATE TABLE tests.kept AS SELECT 42 AS answer");
        Duration stopping = timeOf(() -> warehouse.stop());
        assertThat(stopping).isLessThan(Duration.ofSeconds(15));
        warehouse = RunningWarehouse.start(directory, Map.of());
        assertThat(rows("SELECT answer FROM tests.kept")).containsExactly(List.of(42));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int update(String sql) throws SQLException {
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<List<Object>> rows(String sql) throws SQLException {
        try (Connection connection = warehouse.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<String> column(ResultSet result, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        while (result.next()) {
            values.add(result.getString(name));
        }
        return values;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Duration timeOf(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private interface Action {
        void run() throws Exception;
    }
}
