package dev.wearcast.api.outfit;

import static dev.wearcast.api.Documents.COAT;
import static dev.wearcast.api.Documents.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.Documents;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeltDriverTest {

    private static final City SINGAPORE =
            new City("singapore-sg", "Singapore", "SG", 1.29, 103.85, ZoneId.of("Asia/Singapore"));
    private static final Instant NOON_IN_SINGAPORE = Instant.parse("2026-06-21T05:00:00Z");

    private static List<String> drivers(
            City city, double airC, @Nullable Double humidityPct, @Nullable Double windMS, @Nullable Double radiation) {
        Weather weather = new Weather(
                airC,
                humidityPct,
                windMS,
                null,
                0.0,
                null,
                radiation,
                null,
                null,
                airC,
                StressClass.NO_THERMAL_STRESS,
                null,
                false);
        DressedHour hour = new DressedHour(
                NOON_IN_SINGAPORE, NOON_IN_SINGAPORE.plus(Duration.ofHours(1)), weather, Documents.outfit(1, COAT));
        return FeltDriver.of(hour, city).stream()
                .map(driver -> driver.driver().id() + " " + driver.effectK())
                .toList();
    }

    @Test
    @DisplayName("a gale in the cold is wind's doing alone")
    void tellsWind() {
        // The command `thermal-comfort utci` says -25.6 °C for 10 m/s and 0.7 °C for 0.5 m/s.
        assertThat(drivers(OSLO, 0, 50.0, 10.0, 0.0)).containsExactly("wind -26.3");
    }

    @Test
    @DisplayName("the sun of a tropical noon warms, moist air too, the strongest first")
    void tellsSunAndHumidity() {
        List<String> drivers = drivers(SINGAPORE, 31, 80.0, 0.5, 800.0);
        assertThat(drivers).hasSize(2);
        assertThat(drivers.get(0)).startsWith("sun ").doesNotContain("-");
        assertThat(drivers.get(1)).startsWith("humidity ").doesNotContain("-");
    }

    @Test
    @DisplayName("dry air cools in the heat")
    void tellsDryness() {
        assertThat(drivers(SINGAPORE, 40, 5.0, 0.5, 0.0))
                .singleElement()
                .asString()
                .startsWith("humidity -");
    }

    @Test
    @DisplayName("nothing is told of a calm shade, nor of what the source does not say")
    void passesOverTheNeutral() {
        assertThat(drivers(OSLO, 15, 50.0, 0.5, 0.0)).isEmpty();
        assertThat(drivers(OSLO, 15, null, null, null)).isEmpty();
    }
}
