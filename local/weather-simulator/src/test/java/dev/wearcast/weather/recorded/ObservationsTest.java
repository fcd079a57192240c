package dev.wearcast.weather.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.hourly.HourlyWeather;
import dev.wearcast.weather.hourly.LocalWeather;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final Coordinates NEWARK = new Coordinates(40.69, -74.17);

    private static Observations observations;

    @BeforeAll
    static void read() throws IOException {
        observations = Observations.read(ObservationFile.path());
    }

    @Test
    @DisplayName(
            "1 January 2030 06:00 UTC at Newark - 1 January 2013's 39.02 °F, 59.37 %, 270°, 10.36 mph, in SI units")
    void convertsUnits() {
        HourlyWeather hour = newark("2030-01-01T06:00:00Z");
        assertThat(hour.temperatureC()).isCloseTo(3.9, within(0.01));
        assertThat(hour.relativeHumidityPct()).isCloseTo(59.37, within(0.01));
        assertThat(hour.windDirectionDeg()).isEqualTo(270);
        assertThat(hour.windSpeedMS()).isCloseTo(4.63, within(0.01));
        assertThat(hour.precipitationMm()).isEqualTo(0);
        assertThat(hour.precipitationProbabilityPct()).isEqualTo(0);
    }

    @Test
    @DisplayName("a gust that was not reported stays null")
    void missingGust() {
        assertThat(newark("2030-01-01T06:00:00Z").windGustsMS()).isNull();
    }

    @Test
    @DisplayName("an hour that the file has not is null in every figure")
    void missingHour() {
        assertThat(newark("2030-02-18T04:00:00Z")).isEqualTo(HourlyWeather.UNKNOWN);
    }

    @Test
    @DisplayName("Newark's wind of 1048 mph is an error and so null")
    void impossibleWind() {
        for (long hour = epochHour("2013-01-01T00:00:00Z"); hour < epochHour("2014-01-01T00:00:00Z"); hour++) {
            Double wind = weather().at(hour).windSpeedMS();
            assertThat(wind == null ? 0 : wind).isLessThan(30);
        }
    }

    @Test
    @DisplayName("29 February replays the 28th, 31 December the 30th; radiation follows the sun")
    void datesWithoutObservations() {
        assertThat(newark("2028-02-29T17:00:00Z").temperatureC())
                .isNotNull()
                .isEqualTo(newark("2028-02-28T17:00:00Z").temperatureC());
        assertThat(newark("2026-12-31T17:00:00Z").temperatureC())
                .isNotNull()
                .isEqualTo(newark("2026-12-30T17:00:00Z").temperatureC());
        assertThat(newark("2026-06-15T17:00:00Z").shortwaveRadiationWM2()).isGreaterThan(100);
        assertThat(newark("2026-06-15T05:00:00Z").shortwaveRadiationWM2()).isEqualTo(0);
    }

    @Test
    @DisplayName("the first hours of 1 January, 26 October and 3 November replay the night before")
    void nightsWithoutObservations() {
        for (String[] nights : new String[][] {
            {"2027-01-01T05", "2026-12-30T05"}, {"2026-10-26T04", "2026-10-25T04"}, {"2026-11-03T04", "2026-11-02T04"}
        }) {
            assertThat(newark(nights[0] + ":00:00Z").temperatureC())
                    .isNotNull()
                    .isEqualTo(newark(nights[1] + ":00:00Z").temperatureC());
        }
    }

    @Test
    @DisplayName("whenever somebody asks, at most two hours in a row have no temperature: four are dressed for at once")
    void noNightWithoutWeather() {
        for (Airport airport : Airport.values()) {
            LocalWeather weather = observations.near(airport.coordinates()).orElseThrow();
            int missing = 0;
            for (long hour = epochHour("2027-12-01T00:00:00Z"); hour < epochHour("2029-02-01T00:00:00Z"); hour++) {
                missing = weather.at(hour).temperatureC() == null ? missing + 1 : 0;
                assertThat(missing)
                        .as("%s until %s", airport, Instant.ofEpochSecond(hour * 3600))
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    @DisplayName("within 60 km of an airport - recorded; farther - none")
    void reach() {
        assertThat(observations.near(new Coordinates(40.71, -74.01)))
                .hasValueSatisfying(weather -> assertThat(weather.source()).isEqualTo("recorded"));
        assertThat(observations.near(new Coordinates(39.95, -75.17))).isEmpty();
    }

    private static HourlyWeather newark(String time) {
        return weather().at(epochHour(time));
    }

    private static LocalWeather weather() {
        return observations.near(NEWARK).orElseThrow();
    }

    private static long epochHour(String time) {
        return Instant.parse(time).getEpochSecond() / 3600;
    }
}
