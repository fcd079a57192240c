package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What to be warned of, the gravest first. What gold has a sentence for is told in gold's words. */
enum Hazard {
    EXPOSURE(
            hour -> hour.outfit().exposureLimitMinutes() != null,
            hours -> "Even the warmest clothes are too cool: at most %d minutes outside at a time."
                    .formatted(hours.stream()
                            .map(hour -> hour.outfit().exposureLimitMinutes())
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue)
                            .min()
                            .orElseThrow())),
    THUNDERSTORM(hour -> says(hour, Hazard.THUNDER), hours -> sentence(hours, Hazard.THUNDER)),
    /** Where bare skin freezes within half an hour (Environment Canada, wind chill). */
    COLD(
            hour -> orNone(hour.weather().windChillC()) <= -28,
            hours -> "Frostbite: bare skin freezes within half an hour at %d °C of wind chill."
                    .formatted(Math.round(least(hours, weather -> orNone(weather.windChillC()))))),
    HEAT(
            hour -> hour.weather().stressClass().compareTo(StressClass.STRONG_HEAT_STRESS) >= 0,
            hours -> "It feels like up to %d °C: seek shade, and drink before you are thirsty."
                    .formatted(Math.round(most(hours, Weather::feltTemperatureC)))),
    ICE(hour -> says(hour, Hazard.ICY), hours -> sentence(hours, Hazard.ICY)),
    /** From Beaufort 6 on, or gusts of Beaufort 8, a gale's. */
    WIND(
            hour -> or0(hour.weather().windSpeedMS()) >= Hazard.STRONG_WIND_MS
                    || or0(hour.weather().windGustsMS()) >= Hazard.GALE_MS,
            hours -> "Strong wind: up to %d m/s%s."
                    .formatted(Math.round(most(hours, weather -> or0(weather.windSpeedMS()))), gusts(hours))),
    /** A millimetre of water is about a centimetre of snow. */
    SNOW(
            hour -> Precipitation.isSnow(hour.weather()) && Precipitation.millimetres(hour.weather()) >= 1,
            hours -> "Much snow: up to %.1f mm of water in an hour, about as many centimetres."
                    .formatted(most(hours, Precipitation::millimetres))),
    RAIN(
            hour -> !Precipitation.isSnow(hour.weather())
                    && Precipitation.millimetres(hour.weather()) >= Precipitation.HEAVY_MM,
            hours -> "Heavy rain: up to %.0f mm in an hour.".formatted(most(hours, Precipitation::millimetres))),
    /** WHO, Global Solar UV Index (2002): from 6 on exposure is high. */
    UV(
            hour -> or0(hour.weather().uvIndex()) >= Hazard.HIGH_UV,
            hours -> "High UV index, up to %d: avoid the sun around noon, cover up, wear sunscreen."
                    .formatted(Math.round(most(hours, weather -> or0(weather.uvIndex())))));

    /** Beaufort 6, from which umbrellas are hard to hold. */
    static final double STRONG_WIND_MS = 10.8;

    static final double HIGH_UV = 6;

    private static final double GALE_MS = 17.2;

    /** How gold's sentences begin. */
    static final String ICY = "Ice at ";

    static final String THUNDER = "Thunderstorm: ";

    private final Predicate<DressedHour> threatens;
    private final Function<List<DressedHour>, String> text;

    Hazard(Predicate<DressedHour> threatens, Function<List<DressedHour>, String> text) {
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
    String text(List<DressedHour> hours) {
        return text.apply(hours);
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

    private static String gusts(List<DressedHour> hours) {
        double gusts = most(hours, weather -> or0(weather.windGustsMS()));
        return gusts == 0 ? "" : ", gusts of %d m/s".formatted(Math.round(gusts));
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
