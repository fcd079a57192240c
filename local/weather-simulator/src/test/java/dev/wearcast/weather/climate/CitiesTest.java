package dev.wearcast.weather.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CitiesTest {

    private final Cities cities = Cities.load();

    @Test
    @DisplayName("every city has twelve months that do not contradict themselves, and a key of its own")
    void consistent() {
        // The records validate: a file that loads has minimum < mean < maximum, percentages and days in range.
        assertThat(cities.all()).hasSizeGreaterThanOrEqualTo(54);
        assertThat(cities.all()).extracting(City::id).doesNotHaveDuplicates();
        assertThat(cities.all()).extracting(City::geonamesId).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("the climates reach from polar to tropical, in both hemispheres")
    void variety() {
        assertThat(cities.all())
                .extracting(City::id)
                .contains("longyearbyen-sj", "yakutsk-ru", "singapore-sg", "riyadh-sa", "la-paz-bo", "ushuaia-ar")
                .contains("oslo-no", "new-york-us", "sydney-au", "mumbai-in", "ulaanbaatar-mn", "nairobi-ke");
        assertThat(cities.all()).allSatisfy(city -> {
            Climate climate = city.climate();
            double januaryLessJuly = climate.in(Month.JANUARY).temperatureMeanC()
                    - climate.in(Month.JULY).temperatureMeanC();
            if (Math.abs(city.coordinates().latitudeDeg()) > 24) {
                assertThat(Math.signum(januaryLessJuly))
                        .as(city.name() + " is warmest in its own summer")
                        .isEqualTo(-Math.signum(city.coordinates().latitudeDeg()));
            }
        });
    }

    @Test
    @DisplayName("a city's neighbourhood and the middle of an ocean both have a nearest city")
    void nearest() {
        assertThat(cities.nearest(new Coordinates(59.9, 10.7)).id()).isEqualTo("oslo-no");
        assertThat(cities.nearest(new Coordinates(20, -160)).id()).isEqualTo("honolulu-us");
    }

    @Test
    @DisplayName("the curve through a year keeps each month's mean")
    void curve() {
        List<Double> means = List.of(-36.9, -32.3, -18.5, -3.1, 8.2, 16.7, 19.5, 15.3, 6.2, -7.0, -26.5, -37.2);
        AnnualCurve curve = new AnnualCurve(means);
        for (int month = 0; month < 12; month++) {
            int start = month;
            double mean = IntStream.range(0, 1000)
                    .mapToDouble(step -> curve.at(start + (step + 0.5) / 1000))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(means.get(month), within(0.01));
        }
    }

    @Test
    @DisplayName("a month whose minimum is above its mean is refused")
    void refused() {
        assertThatThrownBy(() -> new MonthlyNormals(Month.MAY, 10, 11, 15, 60, 3, 5, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minimum < mean");
    }
}
