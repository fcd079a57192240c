package dev.wearcast.api.outfit;

import static dev.wearcast.api.Documents.COAT;
import static dev.wearcast.api.Documents.T_SHIRT;
import static dev.wearcast.api.Documents.UMBRELLA;
import static dev.wearcast.api.Documents.against;
import static dev.wearcast.api.Documents.hour;
import static dev.wearcast.api.Documents.warm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.units.Units;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Choice SHELL = against(
            "Rain: 0.4 mm.",
            new Garment("rain_shell", "rain shell", Layer.SHELL, "overshell", 49, 0.1, true, true, false));
    private static final Choice SWEATER =
            warm(new Garment("sweater", "sweater", Layer.MID, "mid", 30, 0.36, false, false, true));
    private static final Choice HAT = against(
            "Cold: it feels like -2 °C.",
            new Garment("wool_hat", "woollen hat", Layer.HEAD, "hat", 80, 0.05, false, false, true));
    private static final Choice GLOVES = against(
            "Cold: it feels like -2 °C.",
            new Garment("gloves", "gloves", Layer.HANDS, "hands", 81, 0.05, false, false, true));
    private static final Choice SUN_HAT = against(
            "Sun: UV index 4.", new Garment("sun_hat", "sun hat", Layer.HEAD, "hat", 82, 0.01, false, false, true));

    private static final ForecastHour COLD = hour(Windows.START, 2, 0, 1.1, T_SHIRT, SWEATER, COAT);
    private static final ForecastHour COOL = hour(Windows.START, 9, 0, 0.6, T_SHIRT, SWEATER);
    private static final ForecastHour WARM = hour(Windows.START, 18, 0, 0.25, T_SHIRT);
    private static final ForecastHour WET = hour(Windows.START, 9, 0.4, 0.7, T_SHIRT, SWEATER, SHELL, UMBRELLA);

    private static List<DressedHour> window(ForecastHour... hours) {
        return Windows.of(hours);
    }

    /** As in {@code 14 +wool_hat -winter_coat}: the hour, and what is put on and taken off. */
    private static List<String> changes(List<DressedHour> hours) {
        return Dressing.of(hours).changes(ZoneOffset.UTC, Units.METRIC).stream()
                .map(change -> change.at().getHour() + " "
                        + String.join(
                                " ",
                                Stream.concat(
                                                change.putOn().stream().map(id -> "+" + id),
                                                change.takeOff().stream().map(id -> "-" + id))
                                        .toList()))
                .toList();
    }

    private static List<String> reasons(List<DressedHour> hours) {
        return Dressing.of(hours).changes(ZoneOffset.UTC, Units.METRIC).stream()
                .map(Change::reason)
                .toList();
    }

    private static ForecastHour[] times(int count, ForecastHour hour) {
        return Collections.nCopies(count, hour).toArray(ForecastHour[]::new);
    }

    private static List<DressedHour> window(ForecastHour[]... parts) {
        return window(Stream.of(parts).flatMap(Stream::of).toArray(ForecastHour[]::new));
    }

    @Test
    @DisplayName("the coat comes off for a mild afternoon and is put on for the evening")
    void followsTheDay() {
        List<DressedHour> day = window(times(2, COLD), times(4, COOL), times(2, COLD));
        assertThat(changes(day)).containsExactly("14 -winter_coat", "18 +winter_coat");
        assertThat(reasons(day))
                .containsExactly(
                        "Milder: it feels like 9 °C, and 0.6 clo are enough.",
                        "Colder: it feels like 2 °C, which asks for 1.1 clo.");
    }

    @Test
    @DisplayName("as many layers come off as it is warm, the outermost first")
    void takesOffLayers() {
        List<DressedHour> day = window(times(2, COLD), times(3, COOL), times(4, WARM));
        assertThat(changes(day)).containsExactly("14 -winter_coat", "17 -sweater");
        assertThat(changes(window(times(1, COLD), times(4, WARM)))).containsExactly("13 -winter_coat -sweater");
        assertThat(reasons(day).get(1)).endsWith("and the lightest clothes are enough.");
    }

    @Test
    @DisplayName("nobody changes for an hour, nor for less than a zip is good for")
    void sparesChanges() {
        assertThat(changes(window(times(3, COLD), times(1, COOL), times(3, COLD))))
                .isEmpty();
        ForecastHour milder = hour(Windows.START, 3, 0, 1.0, T_SHIRT, SWEATER, COAT);
        assertThat(changes(window(times(3, COLD), times(9, milder)))).isEmpty();
    }

    @Test
    @DisplayName("the rain shell is put on when it rains, stays on through a pause, and comes off when it is over")
    void keepsOffRain() {
        List<DressedHour> day = window(times(3, COOL), times(2, WET), times(2, COOL), times(1, WET), times(4, COOL));
        assertThat(changes(day)).containsExactly("15 +rain_shell", "20 -rain_shell");
        assertThat(reasons(day)).containsExactly("Rain: 0.4 mm.", "No longer needed: dry, 9 °C, wind 3 m/s.");
        assertThat(Dressing.of(day).garments(ZoneOffset.UTC))
                .filteredOn(garment -> garment.from() != null)
                .extracting(garment -> garment.id() + " " + garment.from().getHour())
                .containsExactly("rain_shell 15", "umbrella 15");
    }

    @Test
    @DisplayName("hat and gloves go together, and are as late as the cold")
    void groupsWhatIsWornTogether() {
        ForecastHour hat = hour(Windows.START, 4, 0, 1.1, T_SHIRT, SWEATER, COAT, HAT);
        ForecastHour both = hour(Windows.START, 2, 0, 1.2, T_SHIRT, SWEATER, COAT, HAT, GLOVES);
        assertThat(changes(window(times(5, COLD), times(1, hat), times(2, both))))
                .containsExactly("17 +wool_hat +gloves");
    }

    @Test
    @DisplayName("the sun hat is put on when the sun is high; nobody is told when to take it off")
    void keepsOffTheSun() {
        ForecastHour sunny = hour(Windows.START, 18, 0, 0.25, T_SHIRT, SUN_HAT);
        assertThat(changes(window(times(2, WARM), times(1, sunny), times(5, WARM))))
                .containsExactly("14 +sun_hat");
    }

    @Test
    @DisplayName("where gold has a jacket one is kept on, however warm it is with what is beneath")
    void keepsAJacket() {
        ForecastHour jacket = hour(Windows.START, 8, 0, 0.6, T_SHIRT, COAT);
        assertThat(changes(window(times(1, COLD), times(5, jacket)))).containsExactly("13 -sweater");
    }
}
