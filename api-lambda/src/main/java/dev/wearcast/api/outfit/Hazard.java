package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Units;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What to be warned of, the gravest first. What gold has a sentence for is told in gold's words. */
enum Hazard {
    EXPOSURE(
            hour -> hour.outfit().exposureLimitMinutes() != null,
            (hours, units) -> "Even the warmest clothes are too cool: at most %d minutes outside at a time."
                    .formatted(hours.stream()
                            .map(hour -> hour.outfit().exposureLimitMinutes())
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue)
                            .min()
                            .orElseThrow())),
    THUNDERSTORM(hour -> says(hour, Hazard.THUNDER), (hours, units) -> sentence(hours, Hazard.THUNDER)),
    /** Where bare skin freezes within half an hour (Environment Canada, wind chill). */
    COLD(
            hour -> orNone(hour.weather().windChillC()) <= -28,
            (hours, units) -> "Frostbite: bare skin freezes within half an hour at %s of wind chill."
                    .formatted(units.degrees(least(hours, weather -> orNone(weather.windChillC()))))),
    HEAT(
            hour -> hour.weather().stressClass().compareTo(StressClass.STRONG_HEAT_STRESS) >= 0,
            (hours, units) -> "It feels like up to %s: seek shade, and drink before you are thirsty."
                    .formatted(units.degrees(most(hours, Weather::feltTemperatureC)))),
    ICE(hour -> says(hour, Hazard.ICY), (hours, units) -> sentence(hours, Hazard.ICY)),
    /** From Beaufort 6 on, or gusts of Beaufort 8, a gale's. */
    WIND(
            hour -> or0(hour.weather().windSpeedMS()) >= Hazard.STRONG_WIND_MS
                    || or0(hour.weather().windGustsMS()) >= Hazard.GALE_MS,
            (hours, units) -> "Strong wind: up to %s%s."
                    .formatted(units.speed(most(hours, weather -> or0(weather.windSpeedMS()))), gusts(hours, units))),
    /** Fresh snow is about ten times as deep as the water it melts to. */
    SNOW(
            hour -> Precipitation.isSnow(hour.weather()) && Precipitation.millimetres(hour.weather()) >= 1,
            (hours, units) -> "Much snow: up to %s of water in an hour, about ten times as deep."
                    .formatted(units.depth(most(hours, Precipitation::millimetres), 1))),
    RAIN(
            hour -> !Precipitation.isSnow(hour.weather())
                    && Precipitation.millimetres(hour.weather()) >= Precipitation.HEAVY_MM,
            (hours, units) -> "Heavy rain: up to %s in an hour."
                    .formatted(units.depth(most(hours, Precipitation::millimetres), 0))),
    /** WHO, Global Solar UV Index (2002): from 6 on exposure is high. */
    UV(
            hour -> or0(hour.weather().uvIndex()) >= Hazard.HIGH_UV,
            (hours, units) -> "High UV index, up to %d: avoid the sun around noon, cover up, wear sunscreen."
                    .formatted(Math.round(most(hours, weather -> or0(weather.uvIndex())))));

    /** Beaufort 6, from which umbrellas are hard to hold. */
    static final double STRONG_WIND_MS = 10.8;

    static final double HIGH_UV = 6;

    private static final double GALE_MS = 17.2;

    /** How gold's sentences begin. */
    static final String ICY = "Ice at ";

    static final String THUNDER = "Thunderstorm: ";

    private final Predicate<DressedHour> threatens;
    private final BiFunction<List<DressedHour>, Units, String> text;

    Hazard(Predicate<DressedHour> threatens, BiFunction<List<DressedHour>, Units, String> text) {
        this.threatens = threatens;
        this.text = text;
    }

    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean threatens(DressedHour hour) {
        return threatens.test(hour);
    }

    /** One sentence. @param hours all of which it threatens */
    String text(List<DressedHour> hours, Units units) {
        return text.apply(hours, units);
    }

    private static boolean says(DressedHour hour, String beginning) {
        return hour.outfit().advice().stream().anyMatch(sentence -> sentence.startsWith(beginning));
    }

    private static String sentence(List<DressedHour> hours, String beginning) {
        return hours.stream()
                .flatMap(hour -> hour.outfit().advice().stream())
                .filter(sentence -> sentence.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String gusts(List<DressedHour> hours, Units units) {
        double gusts = most(hours, weather -> or0(weather.windGustsMS()));
        return gusts == 0 ? "" : ", gusts of " + units.speed(gusts);
    }

    private static double most(List<DressedHour> hours, Function<Weather, Double> value) {
        return hours.stream()
                .map(DressedHour::weather)
                .map(value)
                .reduce(Math::max)
                .orElseThrow();
    }

    private static double least(List<DressedHour> hours, Function<Weather, Double> value) {
        return hours.stream()
                .map(DressedHour::weather)
                .map(value)
                .reduce(Math::min)
                .orElseThrow();
    }

    private static double or0(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static double orNone(@Nullable Double value) {
        return value == null ? Double.POSITIVE_INFINITY : value;
    }
}
