package dev.wearcast.comfort.felt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedExamplesTest {

    @ParameterizedTest(name = "UTCI of {0} °C, radiant {1} °C, {2} %, {3} m/s is {4} °C")
    @CsvSource({"25, 27, 50, 1, 25.2", "19, 24, 50, 1, 20.0", "27, 22, 50, 10, 20.0"})
    void utci(double air, double radiant, double humidity, double wind, double expected) {
        Utci utci = Utci.of(
                Temperature.celsius(air),
                Temperature.celsius(radiant),
                AirSpeed.metresPerSecond(wind),
                RelativeHumidity.percent(humidity));
        assertThat(utci.celsius()).isCloseTo(expected, within(0.1));
        assertThat(utci.isValid()).isTrue();
    }

    @ParameterizedTest(name = "UTCI of {0} °C is {1}")
    @CsvSource({
        "-40.1, EXTREME_COLD_STRESS",
        "-40, VERY_STRONG_COLD_STRESS",
        "-27, STRONG_COLD_STRESS",
        "-13, MODERATE_COLD_STRESS",
        "0, SLIGHT_COLD_STRESS",
        "9, NO_THERMAL_STRESS",
        "25.9, NO_THERMAL_STRESS",
        "26, MODERATE_HEAT_STRESS",
        "32, STRONG_HEAT_STRESS",
        "38, VERY_STRONG_HEAT_STRESS",
        "46, EXTREME_HEAT_STRESS"
    })
    void stress(double utci, ThermalStress expected) {
        assertThat(ThermalStress.of(utci)).isEqualTo(expected);
    }

    @Test
    @DisplayName("wind chill of -20 °C and 15 km/h is -29.1 °C")
    void wind_chill() {
        WindChill chill = WindChill.of(Temperature.celsius(-20), AirSpeed.metresPerSecond(15 / 3.6));
        assertThat(chill.celsius()).isCloseTo(-29.1, within(0.05));
    }

    /** Validation table of pythermalcomfort and its siblings (F. Tartarini, S. Schiavon, University of California). */
    @ParameterizedTest(name = "apparent temperature of {0} °C, {1} %, {2} m/s is {3} °C")
    @CsvSource({"25, 30, 0.1, 24.1", "23, 70, 1, 24.8"})
    void apparent_temperature(double air, double humidity, double wind, double expected) {
        double apparent = ApparentTemperature.celsius(
                Temperature.celsius(air), RelativeHumidity.percent(humidity), AirSpeed.metresPerSecond(wind));
        assertThat(apparent).isCloseTo(expected, within(0.1));
    }

    @Test
    @DisplayName("beyond its range UTCI counts the nearest edge and says so")
    void beyond_the_range() {
        Utci storm = Utci.of(
                Temperature.celsius(5),
                Temperature.celsius(5),
                AirSpeed.metresPerSecond(40),
                RelativeHumidity.percent(80));
        assertThat(storm.isValid()).isFalse();
        assertThat(storm.celsius()).isBetween(-35.0, 0.0);
    }
}
