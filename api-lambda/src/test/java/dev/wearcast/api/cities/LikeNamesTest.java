package dev.wearcast.api.cities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.Documents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikeNamesTest {

    private final Cities<City> cities = new Cities<>(Stream.of(
                    "Oslo-no",
                    "New York-us",
                    "York-gb",
                    "Yokohama-jp",
                    "Stockholm-se",
                    "Paris-fr",
                    "Paris-us",
                    "São Paulo-br")
            .map(LikeNamesTest::city)
            .toList());

    private static City city(String text) {
        String[] parts = text.split("-");
        String id = PlainText.of(parts[0]).replace(' ', '-') + "-" + parts[1];
        return Documents.city(id, parts[0], parts[1].toUpperCase(), "UTC");
    }

    private List<String> like(String text) {
        return cities.like(CityName.of(text)).stream().map(City::id).toList();
    }

    @Test
    @DisplayName("who is called so comes first, then who begins so, then who has such a word, then who nearly does")
    void ranks() {
        assertThat(like("York")).containsExactly("york-gb", "new-york-us", "yokohama-jp");
        assertThat(like("Yo")).containsExactly("yokohama-jp", "york-gb", "new-york-us");
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource({"o, oslo-no", "stokholm, stockholm-se", "Stokh, stockholm-se", "olso, oslo-no", "sao, sao-paulo-br"})
    void findsWhatIsHalfTypedOrMistyped(String text, String first) {
        assertThat(like(text)).first().isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} - New York, by another name")
    @ValueSource(strings = {"NYC", "new-york-us"})
    void findsOtherNames(String text) {
        assertThat(like(text)).first().isEqualTo("new-york-us");
    }

    @Test
    @DisplayName("a country leaves out what is elsewhere")
    void heedsCountries() {
        assertThat(like("Paris")).containsExactly("paris-fr", "paris-us");
        assertThat(like("par, US")).containsExactly("paris-us");
    }

    @ParameterizedTest(name = "{0} - none")
    @ValueSource(strings = {"zz", "xyzzy", "Osaka, NO"})
    void findsNothingElse(String text) {
        assertThat(like(text)).isEmpty();
    }

    @Test
    @DisplayName("all by name")
    void listsByName() {
        assertThat(cities.byName().stream().map(City::id))
                .containsExactly(
                        "new-york-us",
                        "oslo-no",
                        "paris-fr",
                        "paris-us",
                        "sao-paulo-br",
                        "stockholm-se",
                        "yokohama-jp",
                        "york-gb");
    }
}
