package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.ForecastHour;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to expect of a window in which it is warm for a while: dressed for its coldest hour, one is overdressed then. */
final class Milder {

    /** A jacket's worth; less is what a zip is for. */
    private static final double JACKET_CLO = 0.5;

    private Milder() {}

    /** @param wornClo what is worn for the hour that asks for most, the deciding one */
    static Optional<String> of(
            List<ForecastHour> hours, ForecastHour deciding, double wornClo, Activity activity, ZoneId zone) {
        return hours.stream()
                .min(Comparator.comparingDouble(hour -> asksFor(hour, activity)))
                .filter(hour -> wornClo - asksFor(hour, activity) >= JACKET_CLO)
                // Where clothes are as light as they get all day, there is nothing to take off.
                .filter(hour -> asksFor(deciding, activity) - asksFor(hour, activity) >= JACKET_CLO)
                .map(hour -> String.format(
                        Locale.ROOT,
                        "Layers to take off: at %s, at %d °C, %.1f clo are enough.",
                        hour.validAt().atZone(zone).toLocalTime(),
                        Math.round(hour.weather().airTemperatureC()),
                        asksFor(hour, activity)));
    }

    private static double asksFor(ForecastHour hour, Activity activity) {
        return hour.outfit(activity).comfortableInsulationClo();
    }
}
