package dev.wearcast.api.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.geocoding.FoundPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name means, what the city is tracked by, and what the asker is told. */
class MeaningTest {

    private static final List<FoundPlace> PORTLANDS = List.of(
            place(1, "Portland", "US", "Maine", 66_000),
            place(2, "Portland", "US", "Oregon", 650_000),
            place(3, "Portland", "AU", "Victoria", 9_000),
            place(4, "Portland", "US", "Texas", 16_000),
            place(5, "Portlandia", "GB", "England", 2_000),
            place(6, "Portland", "US", "Texas", 1_000));

    private static FoundPlace place(long id, String name, String countryCode, String region, int population) {
        return new FoundPlace(id, name, countryCode, region, 1, 2, ZoneId.of("UTC"), population);
    }

    @ParameterizedTest(name = "{0} is {1}, and could have been {2}")
    @CsvSource(
            value = {
                "portland | 2 | 1 4 3 6",
                "Portland, ME | 1 | 2 4 3 6",
                "Portland, Australia | 3 | 2 1 4 6",
                "Portland, Texas, US | 4 | 2 1 3 6",
                "Portlandia | 5 | ''"
            },
            delimiter = '|')
    void means(String name, long id, String others) {
        Candidates candidates = Candidates.of(CityName.of(name), PORTLANDS);

        assertThat(candidates.meant().orElseThrow().geonamesId()).isEqualTo(id);
        assertThat(candidates.others())
                .extracting(place -> "" + place.geonamesId())
                .containsExactlyElementsOf(others.isEmpty() ? List.of() : List.of(others.split(" ")));
    }

    @ParameterizedTest(name = "{0} is none, but near {1}")
    @CsvSource(
            value = {
                "Portl | Portland, US",
                "Portland, FR | Portland, US",
                "Portland, Kansas | Portland, US",
                "Portl, Victoria | Portland, AU"
            },
            delimiter = '|')
    void meansNone(String name, String nearest) {
        Candidates candidates = Candidates.of(CityName.of(name), PORTLANDS);

        assertThat(candidates.meant()).isEmpty();
        assertThat(candidates.nearest()).first().isEqualTo(nearest);
    }

    @Test
    @DisplayName("a name in another language means the largest that geocoding has for it")
    void meansByAnotherName() {
        List<FoundPlace> found =
                List.of(place(1, "Vienna", "AT", "Vienna", 1_700_000), place(2, "Vienna", "US", "Virginia", 16_000));

        assertThat(Candidates.of(CityName.of("Wien"), found).meant()).contains(found.get(0));
        assertThat(Candidates.of(CityName.of("維也納"), found).meant()).contains(found.get(0));
        assertThat(Candidates.of(CityName.of("Wien"), List.of()).meant()).isEmpty();
    }

    @Test
    @DisplayName("ids are short for the largest of a country, and tell the others apart")
    void givesIds() {
        assertThat(PORTLANDS)
                .extracting(place -> CityIds.of(place, PORTLANDS))
                .containsExactly(
                        "portland-us-maine",
                        "portland-us",
                        "portland-au",
                        "portland-us-texas",
                        "portlandia-gb",
                        "geonames-6-us");
        FoundPlace tokyo = place(7, "東京", "JP", "", 9_000_000);
        assertThat(CityIds.of(tokyo, List.of(tokyo))).isEqualTo("geonames-7-jp");
        FoundPlace saoTome = place(8, "São Tomé", "ST", "", 50_000);
        assertThat(CityIds.of(saoTome, List.of())).isEqualTo("sao-tome-st");
    }

    @Test
    @DisplayName("a run that brought nothing says that the next may")
    void promisesAgain() {
        Instant asked = Instant.parse("2026-11-23T17:00:00Z");
        CityRequested city = CityRequested.of(PORTLANDS.get(0), "portland-us-maine", asked);

        RequestedAnswer late = RequestedAnswer.of(city, List.of(), asked, asked.plus(Duration.ofHours(2)));

        assertThat(late.message()).contains("2026-11-23T21:27:00Z");
        assertThat(late.retryAfterSeconds()).isEqualTo(Duration.ofMinutes(147).toSeconds());
    }

    @Test
    @DisplayName("settings: Open-Meteo, 500 cities and 20 an hour unless said; what cannot be used is named")
    void readsSettings() {
        RequestSettings unsaid = RequestSettings.from(name -> null);

        assertThat(unsaid.eventBusName()).isNull();
        assertThat(unsaid.geocodingBaseUrl()).hasToString("https://geocoding-api.open-meteo.com");
        assertThat(unsaid.trackedCitiesMax()).isEqualTo(500);
        assertThat(unsaid.cityRequestsPerHourMax()).isEqualTo(20);
        for (String name : List.of("TRACKED_CITIES_MAX", "CITY_REQUESTS_PER_HOUR_MAX", "GEOCODING_BASE_URL")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RequestSettings.from(Map.of(name, "-1")::get))
                    .withMessageContaining(name);
        }
    }
}
