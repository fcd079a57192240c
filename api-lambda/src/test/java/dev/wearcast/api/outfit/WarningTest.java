package dev.wearcast.api.outfit;

import static dev.wearcast.api.Documents.COAT;
import static dev.wearcast.api.Documents.outfit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.Documents;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarningTest {

    private static final Weather CALM = Documents.weather(10, 10, 0);
    private static final HourOutfit PLAIN = outfit(1, COAT);

    private static Weather weather(
            double airC, double windMS, @Nullable Double gustsMS, double rainMm, double uv, @Nullable Double chillC) {
        StressClass stress = airC >= 32 ? StressClass.STRONG_HEAT_STRESS : StressClass.NO_THERMAL_STRESS;
        return new Weather(airC, 50.0, windMS, gustsMS, rainMm, null, null, uv, 3, airC, stress, chillC, false);
    }

    private static DressedHour hour(int index, Weather weather, HourOutfit outfit) {
        Instant at = Windows.START.plus(Duration.ofHours(index));
        return new DressedHour(at, at.plus(Duration.ofHours(1)), weather, outfit);
    }

    /** From twenty past twelve on. */
    private static List<String> warnings(Weather... weather) {
        List<DressedHour> hours = new ArrayList<>();
        for (Weather each : weather) {
            hours.add(hour(hours.size(), each, PLAIN));
        }
        return warnings(hours);
    }

    private static List<String> warnings(List<DressedHour> hours) {
        Instant start = Windows.START.plus(Duration.ofMinutes(20));
        Window window = Window.of(
                start,
                OptionalInt.empty(),
                ZoneOffset.UTC,
                hours.get(hours.size() - 1).endsAt());
        return Warning.of(hours, window, ZoneOffset.UTC, Units.METRIC).stream()
                .map(warning -> "%s %s-%s %s"
                        .formatted(
                                warning.kind().id(),
                                warning.from().toLocalTime(),
                                warning.to().toLocalTime(),
                                warning.text()))
                .toList();
    }

    @Test
    @DisplayName("nothing is warned of on a calm day")
    void isQuiet() {
        assertThat(warnings(CALM, CALM)).isEmpty();
        assertThat(warnings(weather(31, 10.7, 17.1, 9.9, 5.9, -27.9))).isEmpty();
    }

    @Test
    @DisplayName("a warning lasts as long as its hazard, over short pauses, within the window; it tells the worst")
    void lasts() {
        Weather windy = weather(10, 11, null, 0, 0, null);
        Weather gusty = weather(10, 13, 19.4, 0, 0, null);
        assertThat(warnings(windy, CALM, CALM, gusty, CALM))
                .containsExactly("wind 12:20-16:00 Strong wind: up to 13 m/s, gusts of 19 m/s.");
        assertThat(warnings(windy, CALM, CALM, CALM, gusty))
                .containsExactly(
                        "wind 12:20-13:00 Strong wind: up to 11 m/s.",
                        "wind 16:00-17:00 Strong wind: up to 13 m/s, gusts of 19 m/s.");
    }

    @Test
    @DisplayName("each kind has its sentence, the gravest comes first")
    void sorts() {
        assertThat(warnings(weather(33, 0, null, 12, 7.6, null), weather(-5, 0, null, 1.2, 0, -29.4)))
                .containsExactly(
                        "cold 13:00-14:00 Frostbite: bare skin freezes within half an hour at -29 °C of wind chill.",
                        "heat 12:20-13:00 It feels like up to 33 °C: seek shade, and drink before you are thirsty.",
                        "snow 13:00-14:00 Much snow: up to 1.2 mm of water in an hour, about ten times as deep.",
                        "rain 12:20-13:00 Heavy rain: up to 12 mm in an hour.",
                        "uv 12:20-13:00 High UV index, up to 8: avoid the sun around noon, cover up, wear sunscreen.");
    }

    @Test
    @DisplayName("what gold says of ice and thunder is told in its words, what limits one's time with the shortest")
    void takesGoldsWords() {
        HourOutfit icy = outfit(1, 45, List.of("Ice at -1 °C: the ground may be slippery."), COAT);
        HourOutfit grave = outfit(1, 30, List.of("Thunderstorm: stay near shelter."), COAT);
        assertThat(warnings(List.of(hour(0, CALM, icy), hour(1, CALM, grave), hour(2, CALM, PLAIN))))
                .containsExactly(
                        "exposure 12:20-14:00 Even the warmest clothes are too cool: at most 30 minutes outside at a time.",
                        "thunderstorm 13:00-14:00 Thunderstorm: stay near shelter.",
                        "ice 12:20-13:00 Ice at -1 °C: the ground may be slippery.");
    }

    @Test
    @DisplayName("gold's sentences begin as they are looked for")
    void knowsGoldsWords() throws IOException {
        String reasons = Files.readString(
                Path.of(System.getProperty("wearcast.root"), "dbt", "macros", "outfits", "reasons.sql"));
        assertThat(reasons).contains("'" + Hazard.ICY, "'" + Hazard.THUNDER);
    }
}
