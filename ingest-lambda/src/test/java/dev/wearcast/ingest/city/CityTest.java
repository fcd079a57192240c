package dev.wearcast.ingest.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CityTest {

    @Test
    @DisplayName("a city without a valid part is refused by the part's name")
    void validates() {
        refuses("id", () -> new City("São Paulo", "São Paulo", "BR", -23.5, -46.6, "America/Sao_Paulo"));
        refuses("name", () -> new City("oslo-no", " ", "NO", 59.9, 10.7, "Europe/Oslo"));
        refuses("country_code", () -> new City("oslo-no", "Oslo", "NOR", 59.9, 10.7, "Europe/Oslo"));
        refuses("latitude_deg", () -> new City("oslo-no", "Oslo", "NO", 90.1, 10.7, "Europe/Oslo"));
        refuses("longitude_deg", () -> new City("oslo-no", "Oslo", "NO", 59.9, Double.NaN, "Europe/Oslo"));
        refuses("timezone", () -> new City("oslo-no", "Oslo", "NO", 59.9, 10.7, "Europe/Olso"));
    }

    @Test
    @DisplayName("at least 43 cities are tracked, New York among them")
    void loads() {
        List<City> cities = TrackedCities.load().cities();

        assertThat(cities).hasSizeGreaterThanOrEqualTo(43);
        assertThat(cities).contains(new City("new-york-us", "New York", "US", 40.71, -74.01, "America/New_York"));
        assertThat(cities).extracting(City::id).contains("oslo-no", "sao-paulo-br");
    }

    @Test
    @DisplayName("a city that is tracked twice is refused by its id")
    void noDuplicates() {
        City oslo = new City("oslo-no", "Oslo", "NO", 59.9, 10.7, "Europe/Oslo");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackedCities(List.of(oslo, oslo)))
                .withMessageContaining("oslo-no");
    }

    private static void refuses(String part, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(part);
    }
}
