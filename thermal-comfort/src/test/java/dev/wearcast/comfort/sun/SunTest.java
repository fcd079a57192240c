package dev.wearcast.comfort.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.comfort.quantity.Irradiance;
import dev.wearcast.comfort.quantity.Temperature;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunTest {

    @ParameterizedTest(name = "over the pole the sun stands {1}° high at {0}, when a season begins")
    @CsvSource({
        "2026-03-20T14:46:00Z, 0",
        "2026-06-21T08:25:00Z, 23.44",
        "2026-09-23T00:05:00Z, 0",
        "2026-12-21T20:50:00Z, -23.44"
    })
    void declination(Instant when, double altitude) {
        assertThat(SunPosition.altitudeDeg(90, 0, when)).isCloseTo(altitude, within(0.15));
    }

    @Test
    @DisplayName("at Greenwich the sun is highest at 12:07 UTC on 1 February (equation of time -13.5 min)")
    void equation_of_time() {
        double before = SunPosition.altitudeDeg(51.48, 0, Instant.parse("2026-02-01T12:05:30Z"));
        double noon = SunPosition.altitudeDeg(51.48, 0, Instant.parse("2026-02-01T12:13:30Z"));
        double after = SunPosition.altitudeDeg(51.48, 0, Instant.parse("2026-02-01T12:21:30Z"));
        assertThat(noon).isGreaterThan(before).isGreaterThan(after).isCloseTo(90 - 51.48 - 17.2, within(0.3));
    }

    @Test
    @DisplayName("ASHRAE's example: 800 W/m² from 120° at the horizon add 41.6 K to a seated person without a window")
    void solar_gain() {
        double gain = SolarGain.ofStandardCase(Irradiance.wattsPerSquareMetre(800), 0, 120, Posture.SITTING);
        // The package pythermalcomfort, with a window of 0.5, half the sky and half the body, has 10.4 K: 0.5 * 0.5 of
        // this.
        assertThat(gain * 0.25).isCloseTo(10.4, within(0.05));
    }

    @Test
    @DisplayName("when the sun is down the surroundings are as warm as the air")
    void night() {
        Temperature air = Temperature.celsius(3);
        assertThat(SolarGain.meanRadiant(air, Irradiance.wattsPerSquareMetre(5), -0.1))
                .isEqualTo(air);
    }

    @Test
    @DisplayName("a low sun adds no more than a high one could")
    void sunrise() {
        Temperature air = Temperature.celsius(0);
        for (double altitude = 0.01; altitude < 6; altitude += 0.01) {
            double radiation = 150 * Math.sin(Math.toRadians(altitude)) + 5;
            double gain = SolarGain.meanRadiant(air, Irradiance.wattsPerSquareMetre(radiation), altitude)
                    .celsius();
            assertThat(gain).isBetween(0.0, 12.0);
        }
    }
}
