package dev.wearcast.api.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wearcast.api.WeatherService;
import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.geocoding.OpenMeteoGeocoding;
import dev.wearcast.api.system.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UntrackedCitiesTest {

    @Test
    @DisplayName("while nobody can say what is tracked, a city counts as not looked up, however well it can be found")
    void doesNotGuess() {
        CityName vienna = CityName.of("Vienna");
        UnknownCityException unknown = assertThatExceptionOfType(UnknownCityException.class)
                .isThrownBy(() -> new Cities<City>(List.of()).named(vienna))
                .actual();
        UntrackedCities untracked = new UntrackedCities(
                new OpenMeteoGeocoding(WeatherService.start().address(), Duration.ofSeconds(5), Json.mapper()),
                Optional::empty,
                null,
                Clock.systemUTC());

        assertThat(unknown.isLookedUp()).isTrue();
        assertThatExceptionOfType(UnknownCityException.class)
                .isThrownBy(() -> untracked.trackedId(vienna, unknown))
                .matches(e -> !e.isLookedUp());
    }
}
