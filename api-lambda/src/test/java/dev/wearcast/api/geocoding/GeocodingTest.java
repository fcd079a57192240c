package dev.wearcast.api.geocoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wearcast.api.WeatherService;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.system.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeocodingTest {

    private static final WeatherService WEATHER = WeatherService.start();
    private static final CityName VIENNA = CityName.of("Vienna, AT");

    private final Geocoding geocoding = at(WEATHER.address());
    private final Geocoding guarded = new GuardedGeocoding(geocoding, Duration.ofMinutes(1));

    private static Geocoding at(URI address) {
        return new OpenMeteoGeocoding(address, Duration.ofSeconds(5), Json.mapper());
    }

    @AfterEach
    void behave() {
        WEATHER.behave();
    }

    @Test
    @DisplayName("places of the name are found wherever they are, with their figures")
    void finds() {
        List<FoundPlace> places = geocoding.places(VIENNA);

        assertThat(places).extracting(FoundPlace::countryCode).contains("AT", "US");
        FoundPlace vienna = places.get(0);
        assertThat(vienna.timezone()).hasToString("Europe/Vienna");
        assertThat(vienna.distanceKm(48.2082, 16.3738)).isLessThan(1);
        assertThat(vienna.population()).isGreaterThan(1_500_000);
    }

    @Test
    @DisplayName("what is said after the comma is not searched for; nothing found is no place")
    void searchesTheNameAlone() {
        assertThat(geocoding.places(CityName.of("Portland, Oregon")))
                .extracting(FoundPlace::region)
                .contains("Oregon", "Maine");
        assertThat(geocoding.places(CityName.of("Xqzzt & co"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"status\": 503}",
                "{\"status\": 429}",
                "{\"truncateBytes\": 30}",
                "{\"dropConnection\": true}",
                "{\"delayMillis\": 2000}"
            })
    @DisplayName("what goes wrong is one exception, within the limit")
    void fails(String fault) {
        WEATHER.fault(fault);
        Geocoding hasty = new OpenMeteoGeocoding(WEATHER.address(), Duration.ofSeconds(1), Json.mapper());

        assertThatThrownBy(() -> hasty.places(VIENNA)).isInstanceOf(GeocodingUnavailableException.class);
    }

    @Test
    @DisplayName("nobody there is the same exception")
    void isAlone() {
        assertThatThrownBy(() -> at(URI.create("http://127.0.0.1:1")).places(VIENNA))
                .isInstanceOf(GeocodingUnavailableException.class);
    }

    @Test
    @DisplayName("a name is asked for once, in whatever case, and what was found outlives geocoding")
    void remembers() {
        List<FoundPlace> found = guarded.places(CityName.of("vienna"));
        WEATHER.fault("{\"status\": 503}");

        assertThat(guarded.places(VIENNA)).isEqualTo(found);
    }

    @Test
    @DisplayName("another spelling is asked for by itself: what it finds is not decided by who asked before")
    void keepsSpellingsApart() {
        List<String> asked = new ArrayList<>();
        Geocoding noting = new GuardedGeocoding(
                name -> {
                    asked.add(name.bareName());
                    return geocoding.places(name);
                },
                Duration.ofMinutes(1));
        for (String name : List.of("st johns", "St. John's", "ST JOHNS, CA", "St. John's, Canada")) {
            noting.places(CityName.of(name));
        }

        assertThat(asked).containsExactly("st johns", "St. John's");
    }

    @Test
    @DisplayName("after two failures in a row it is left alone, though it would answer again")
    void isLeftAlone() {
        WEATHER.fault("{\"status\": 503, \"count\": 2}");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> guarded.places(VIENNA)).hasMessageContaining("503");
        }

        assertThatThrownBy(() -> guarded.places(VIENNA)).hasMessageContaining("left alone");
    }

    @Test
    @DisplayName("hamlets, airports, ruins and places without a number of inhabitants are no cities")
    void takesTownsOnly() throws Exception {
        String places =
                List.of("PPL, 999", "AIRP, 50000", "PPLH, 50000", "PPL, 1000", "PPLA2, 3000", "PPL, null").stream()
                        .map(each -> each.split(", "))
                        .map(each ->
                                """
                        {"id": 1, "name": "Oslo", "latitude": 1, "longitude": 2, "country_code": "NO",
                         "timezone": "Europe/Oslo", "feature_code": "%s", "population": %s}"""
                                        .formatted(each[0], each[1]))
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow();

        assertThat(SearchAnswer.places(Json.mapper().readTree("{\"results\": [" + places + "]}")))
                .extracting(FoundPlace::population)
                .containsExactly(1000, 3000);
        for (String strange : List.of("[]", "{\"results\": 3}", "3")) {
            assertThatThrownBy(() -> SearchAnswer.places(Json.mapper().readTree(strange)))
                    .isInstanceOf(GeocodingUnavailableException.class);
        }
    }

    @Test
    @DisplayName("a record without a time zone or country that is known is passed over, and the others are found")
    void passesOverStrangeRecords() throws Exception {
        String places = Stream.of("NO, Europe/Oslo", "NO, Mars/Olympus", "no, Europe/Oslo", "NO, ", "SE, Europe/Oslo")
                .map(each -> each.split(", ", 2))
                .map(each ->
                        """
                        {"id": 1, "name": "Oslo", "latitude": 1, "longitude": 2, "country_code": "%s",
                         "timezone": "%s", "feature_code": "PPL", "population": 1000}"""
                                .formatted(each[0], each[1]))
                .collect(Collectors.joining(","));

        assertThat(SearchAnswer.places(Json.mapper().readTree("{\"results\": [" + places + "]}")))
                .extracting(FoundPlace::countryCode)
                .containsExactly("NO", "SE");
    }
}
