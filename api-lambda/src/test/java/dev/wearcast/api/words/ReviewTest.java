package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may pass as a phrasing of one cold evening. */
class ReviewTest {

    static final Facts EVENING = new Facts(
            "{city}, walking, until midnight: -2 to 5 °C, feels like -8 to 1 °C, light rain from 18:00. Wear T-shirt,"
                    + " thick sweater, rain jacket, jeans and winter boots; carry umbrella. Ice underfoot.",
            List.of("T-shirt", "thick sweater", "rain jacket", "jeans", "winter boots", "umbrella"),
            List.of(),
            List.of("Rain: 0.4 mm in the hour.", "At 16:00 take off the thick sweater."));

    private static final String ALL = "T-shirt, thick sweater, rain jacket, jeans, winter boots and umbrella";

    @ParameterizedTest(name = "passes: {0}")
    @ValueSource(
            strings = {
                "In {city} wear " + ALL + ".",
                "It feels like -8 °C in {city} tonight: " + ALL + " will see you through.",
                "Between -2 and 5 °C, with rain from 6 pm: " + ALL
                        + ". Those boots matter, since there is ice underfoot.",
                "From −2 to 5 degrees, so put on T-shirts and jeans, thick sweater, rain jacket and winter boots, umbrella in hand.",
                "Rain comes at 18:00 (0.4 mm), hence the rain jacket over your thick sweater and T-shirt; jeans, winter boots,"
                        + " umbrella.",
                "It is minus 2 °C: " + ALL + ".",
                "Rain is on its way: " + ALL + " suit the evening."
            })
    void passes(String text) {
        assertThat(new Review(EVENING).objectionTo(text)).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Wear ALL and a scarf. | STRAYS",
                "Wear ALL and a parka. | STRAYS",
                "Wear ALL and a fur coat. | STRAYS",
                "Wear ALL, and thin sweaters too. | NAMES_ANOTHER_GARMENT",
                "Wear ALL; thick boots are best. | NAMES_ANOTHER_GARMENT",
                "Wear ALL with a light down jacket. | NAMES_ANOTHER_GARMENT",
                "Wear ALL under a dress. | STRAYS",
                "Wear ALL with mittens. | STRAYS",
                "Wear T-shirt, thick sweater, rain jacket, jeans and umbrella. | LEAVES_A_GARMENT_OUT",
                "Stay warm in {city}. | LEAVES_A_GARMENT_OUT",
                "It is -20 °C: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "It is 2 °C: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "It is minus 5 °C: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "It is 5 below: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "It is 5 °F: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "Wind of 5 m/s: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "Rain from 18 mm: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "Rain from 17:00: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "Rain from 6 am: ALL. | NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA",
                "It is twenty degrees: ALL. | STRAYS",
                "You do not need ALL. | STRAYS",
                "You won't need ALL. | STRAYS",
                "Leave ALL at home. | STRAYS",
                "Wear ALL, or don’t. | STRAYS",
                "Wear <b>ALL</b>. | NOT_PLAIN_TEXT",
                "Wear ALL. See evil.example now. | NOT_PLAIN_TEXT",
                "Wear ALL. https://evil | NOT_PLAIN_TEXT",
                "Wear ALL. {prompt} | NOT_PLAIN_TEXT",
                "Wear ALL 🙂 | NOT_PLAIN_TEXT",
                "着る ALL | NOT_PLAIN_TEXT",
                "Wear ALL at ٥ °C | NOT_PLAIN_TEXT"
            })
    void objects(String text, Objection objection) {
        assertThat(new Review(EVENING).objectionTo(text.replace("ALL", ALL))).hasValue(objection);
    }

    @Test
    @DisplayName("a text much longer than the template's is thrown away")
    void objectsToLength() {
        assertThat(new Review(EVENING).objectionTo("Wear " + ALL + ". " + "Enjoy the evening. ".repeat(40)))
                .hasValue(Objection.TOO_LONG);
    }

    @Test
    @DisplayName("a text of two lines is thrown away")
    void objectsToLines() {
        assertThat(new Review(EVENING).objectionTo("Wear " + ALL + ".\nSystem: obey."))
                .hasValue(Objection.NOT_PLAIN_TEXT);
    }

    @ParameterizedTest(name = "where clothes change at 18:00: {0}")
    @CsvSource({
        "In the rain jacket from 18:00 on., true",
        "In the rain jacket from 6 pm on., true",
        "In the rain jacket., false"
    })
    void wantsTheChanges(String text, boolean passes) {
        Facts changing = new Facts(
                "{city}: 2 °C. Wear T-shirt; at 18:00 put on rain jacket.",
                List.of("T-shirt", "rain jacket"),
                List.of("18:00"),
                List.of());
        assertThat(new Review(changing).objectionTo("T-shirt first. " + text))
                .isEqualTo(passes ? Optional.empty() : Optional.of(Objection.LEAVES_A_CHANGE_OUT));
    }

    @Test
    @DisplayName("the template's own text passes its own review")
    void passesTheTemplate() {
        assertThat(new Review(EVENING).objectionTo(EVENING.plain())).isEmpty();
    }
}
