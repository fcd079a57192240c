package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.system.Json;
import dev.wearcast.api.system.Settings;
import dev.wearcast.api.warehouse.CityForecast;
import dev.wearcast.api.warehouse.Gold;
import dev.wearcast.api.warehouse.HistoryNotKeptException;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Gold as it stood, after two runs of a pipeline that replaces its tables as dbt does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldHistoryIT extends AwsEmulatorTest {

    private static TestWarehouse warehouse;
    private static Gold gold;
    private static Instant beforeAny;
    private static Instant afterFirst;
    private static Instant afterSecond;

    @BeforeAll
    static void runTwice() throws SQLException {
        LambdaFunction.environment(awsEndpoint());
        warehouse = TestWarehouse.shared();
        gold = Gold.of(new Settings("none", warehouse.jdbcUrl(), WarehouseSecret.of(warehouse)), Json.mapper());
        GoldTables.drop(warehouse);
        beforeAny = nextSecond();
        GoldTables.make(warehouse);
        afterFirst = nextSecond();
        warehouse.run(
                "CREATE OR REPLACE TABLE gold.dim_garment AS SELECT * EXCEPT (garment_name),"
                        + " concat('new ', garment_name) AS garment_name FROM gold.dim_garment",
                "CREATE OR REPLACE TABLE gold.transformed_outfit_recommendations AS SELECT * EXCEPT (air_temperature_c),"
                        + " air_temperature_c + 20 AS air_temperature_c FROM gold.transformed_outfit_recommendations"
                        + " WHERE city_id = 'oslo-no'");
        afterSecond = nextSecond();
    }

    @AfterAll
    static void leaveAsFound() throws SQLException {
        GoldTables.make(warehouse);
    }

    /** Moments are told to the second; one that lies between the commits before and those to come. */
    private static Instant nextSecond() {
        LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
        return now;
    }

    private static CityForecast oslo(Gold then) throws SQLException {
        return then.of("oslo-no", afterFirst.truncatedTo(ChronoUnit.HOURS)).orElseThrow();
    }

    private static double temperatureC(Gold then) throws SQLException {
        return oslo(then).hours().get(0).weather().airTemperatureC();
    }

    private static List<String> garments(Gold then) throws SQLException {
        return then.catalogue("any", afterFirst).garments().stream()
                .map(each -> each.name())
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("at a moment after the first run gold is as that left it: weather, garments and cities")
    void readsThePast() throws SQLException {
        Gold then = gold.at(afterFirst);
        assertThat(temperatureC(then)).isEqualTo(temperatureC(gold) - 20);
        assertThat(garments(then)).containsExactly("rain shell", "umbrella", "winter coat");
        assertThat(then.cities(afterFirst)).extracting(City::id).containsExactlyInAnyOrder("new-york-us", "oslo-no");
        assertThat(gold.cities(afterFirst)).extracting(City::id).containsExactly("oslo-no");
    }

    @Test
    @DisplayName("at a moment after the newest run gold is as it stands, though some tables are older than others")
    void readsTheNewest() throws SQLException {
        Gold then = gold.at(afterSecond);
        assertThat(temperatureC(then)).isEqualTo(temperatureC(gold));
        assertThat(garments(then)).containsExactly("new rain shell", "new umbrella", "new winter coat");
    }

    @Test
    @DisplayName("before the first run nothing is kept; the earliest moment is told, and can be asked for")
    void tellsTheEarliest() throws SQLException {
        HistoryNotKeptException e = catchThrowableOfType(
                HistoryNotKeptException.class, () -> gold.at(beforeAny).cities(beforeAny));
        Instant earliest = e.earliest().orElseThrow();
        assertThat(earliest).isAfter(beforeAny).isBeforeOrEqualTo(afterFirst);
        assertThat(gold.at(earliest).cities(earliest)).hasSize(2);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("a version whose files are vacuumed away is not kept")
    void tellsWhatIsVacuumed() throws SQLException {
        warehouse.run(
                "SET spark.databricks.delta.retentionDurationCheck.enabled = false",
                "CREATE OR REPLACE TABLE gold.aggregated_weather_trends AS SELECT * FROM gold.aggregated_weather_trends",
                "VACUUM gold.aggregated_weather_trends RETAIN 0 HOURS");
        assertThatThrownBy(() -> oslo(gold.at(afterFirst))).isInstanceOf(HistoryNotKeptException.class);
        assertThat(oslo(gold).hours()).isNotEmpty();
    }
}
