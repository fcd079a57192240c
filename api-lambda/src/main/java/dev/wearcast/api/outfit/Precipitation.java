package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Weather;
import java.util.List;
import java.util.Optional;

/**
 * The rain or snow of a window, in words.
 *
 * @param name as in {@code light rain}
 * @param first the hour it begins with
 */
record Precipitation(String name, DressedHour first) {

    /** From when on gold calls an hour wet, so that words and umbrella agree. */
    private static final double WET_MM = 0.2;

    private static final double LIKELY_PCT = 50;

    /** Rates of rain in mm/h as the Met Office's fact sheet on water in the atmosphere divides them. */
    private static final double MODERATE_MM = 2;

    static final double HEAVY_MM = 10;

    /** Empty where the window stays dry. */
    static Optional<Precipitation> of(List<DressedHour> hours) {
        List<DressedHour> wet =
                hours.stream().filter(hour -> isWet(hour.weather())).toList();
        if (wet.isEmpty()) {
            return Optional.empty();
        }
        double worst = wet.stream()
                .mapToDouble(hour -> millimetres(hour.weather()))
                .max()
                .orElseThrow();
        String name = worst < WET_MM ? kind(wet) + " likely" : strength(worst) + kind(wet);
        return Optional.of(new Precipitation(name, wet.get(0)));
    }

    static boolean isWet(Weather weather) {
        Double probability = weather.precipitationProbabilityPct();
        return millimetres(weather) >= WET_MM || probability != null && probability >= LIKELY_PCT;
    }

    /** By WMO code where it says (71 to 77, 85, 86), else by the cold. */
    static boolean isSnow(Weather weather) {
        Integer code = weather.weatherCode();
        return code == null || code < 51
                ? weather.airTemperatureC() <= 0
                : code >= 71 && code <= 77 || code == 85 || code == 86;
    }

    static double millimetres(Weather weather) {
        Double millimetres = weather.precipitationMm();
        return millimetres == null ? 0 : millimetres;
    }

    private static String strength(double millimetres) {
        return millimetres >= HEAVY_MM ? "heavy " : millimetres >= MODERATE_MM ? "" : "light ";
    }

    private static String kind(List<DressedHour> wet) {
        boolean snow = wet.stream().anyMatch(hour -> isSnow(hour.weather()));
        boolean rain = wet.stream().anyMatch(hour -> !isSnow(hour.weather()));
        return snow && rain ? "rain and snow" : snow ? "snow" : "rain";
    }
}
