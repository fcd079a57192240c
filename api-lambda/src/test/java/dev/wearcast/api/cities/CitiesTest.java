package dev.wearcast.api.cities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitiesTest {

    private final Cities<City> cities = new Cities<>(List.of(
            city("oslo-no", "Oslo", "NO"),
            city("new-york-us", "New York", "US"),
            city("paris-ar", "Paris", "AR"),
            city("paris-fr", "Paris", "FR"),
            city("paris-us", "Paris", "US"),
            city("valencia-es", "Valencia", "ES"),
            city("valencia-ve", "Valencia", "VE"),
            city("tokyo-jp", "Tokyo", "JP"),
            city("sao-paulo-br", "São Paulo", "BR"),
            city("tromso-no", "Tromsø", "NO"),
            city("st-johns-ca", "St. John's", "CA")));

    private static City city(String id, String name, String countryCode) {
        return new City(id, name, countryCode, 0, 0, ZoneId.of("UTC"));
    }

    private List<String> nearest(String name) {
        UnknownCityException e =
                catchThrowableOfType(UnknownCityException.class, () -> cities.named(CityName.of(name)));
        return e.nearest();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            value = {
                "Oslo | oslo-no",
                "  oSLO | oslo-no",
                "NEW  YORK | new-york-us",
                "new-york | new-york-us",
                "new-york-us | new-york-us",
                "Sao Paulo | sao-paulo-br",
                "SÃO PAULO | sao-paulo-br",
                "tromso | tromso-no",
                "Tromsö | tromso-no",
                "st johns | st-johns-ca",
                "Paris | paris-fr",
                "Paris, US | paris-us",
                "paris,us | paris-us",
                "Paris, FR | paris-fr",
                "paris, france | paris-fr",
                "Paris, fra | paris-fr",
                "Paris, USA | paris-us",
                "Paris,  United States , | paris-us",
                "valencia | valencia-es",
                "Valencia, VE | valencia-ve",
                "NYC | new-york-us",
                "nyc, usa | new-york-us",
                "New York City | new-york-us",
                "東京 | tokyo-jp",
                "東京, JP | tokyo-jp",
                "Токио | tokyo-jp",
                "Nueva York | new-york-us"
            },
            delimiter = '|')
    void finds(String name, String id) {
        assertThat(cities.named(CityName.of(name)).winner().id()).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0} could have been {1}")
    @CsvSource(
            value = {
                "Paris | paris-ar paris-us",
                "Paris, US | paris-ar paris-fr",
                "Valencia | valencia-ve",
                "Oslo | ''",
                "paris-us | ''",
                "NYC | ''"
            },
            delimiter = '|')
    void namesTheOthers(String name, String ids) {
        assertThat(cities.named(CityName.of(name)).others())
                .extracting(City::id)
                .containsExactlyElementsOf(List.of(ids.split(" ")).stream()
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    @ParameterizedTest(name = "{0} is nobody''s")
    @ValueSource(strings = {"Paris, Texas", "NYC, CA", "New York, CA", "Phoenix", "tokyo-jp, JP"})
    void keepsToTheCountry(String name) {
        assertThatThrownBy(() -> cities.named(CityName.of(name))).isInstanceOf(UnknownCityException.class);
    }

    @ParameterizedTest(name = "{0} may be in {1}, {2}: {3}")
    @CsvSource(
            value = {
                "Portland, OR | US | Oregon | true",
                "Portland, Oregon, US | US | Oregon | true",
                "Portland, Maine | US | Oregon | false",
                "Portland, OR | CA | Oregon | false",
                "San Francisco, CA | US | California | true",
                "London, CA | CA | Ontario | true",
                "Washington, D.C. | US | District of Columbia | true",
                "Perth, WA | AU | Western Australia | false",
                "Oslo | NO | '' | true"
            },
            delimiter = '|')
    void tellsWhereItMayBe(String name, String countryCode, String region, boolean mayBe) {
        assertThat(CityName.of(name).mayBeIn(countryCode, region)).isEqualTo(mayBe);
    }

    @ParameterizedTest(name = "{0} is near {1}")
    @CsvSource({"Olso, Oslo", "Osl, Oslo", "new yrok, New York", "Sao, São Paulo"})
    void offersNearNames(String name, String near) {
        assertThat(nearest(name)).first().isEqualTo(near);
    }

    @Test
    @DisplayName("a known name in the wrong country is near with its own country")
    void offersTheCountry() {
        assertThat(nearest("Oslo, SE")).containsExactly("Oslo, NO");
    }

    @Test
    @DisplayName("a name like none has no near names")
    void offersNothingFar() {
        assertThat(nearest("Ouagadougou")).isEmpty();
    }

    @Test
    @DisplayName("a name is text: not blank, not control characters, at most 100 characters")
    void refusesWhatIsNoName() {
        for (String text : List.of(
                " ",
                "a\u0000",
                "a\n",
                "a".repeat(101),
                "\uFFFD",
                "\u202Eolso",
                "a\uE000",
                "\uD800",
                ",FR",
                "?!",
                ", ")) {
            assertThatThrownBy(() -> CityName.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({"oslo, oslo, 0", "olso, oslo, 1", "oslo, os, 2", "kitten, sitting, 3", "'', ab, 2"})
    void countsEdits(String from, String to, int edits) {
        assertThat(EditDistance.between(from, to)).isEqualTo(edits);
    }
}
