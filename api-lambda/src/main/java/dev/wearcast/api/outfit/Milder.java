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

    /** Shorts, a shirt without sleeves, and sandals. */
    private static final double LIGHTEST_CLO = 0.3;

    private Milder() {}

    /** @param selection what is worn in these hours */
    static Optional<String> of(List<ForecastHour> hours, Selection selection, Activity activity, ZoneId zone) {
        double wornClo = selection.worn().wornInsulationClo();
        return hours.stream()
                .min(Comparator.comparingDouble(hour -> asksFor(hour, activity)))
                .filter(hour -> wornClo - asksFor(hour, activity) >= JACKET_CLO)
                // Where clothes are as light as they get all day, there is nothing to take off.
                .filter(hour -> asksFor(selection.deciding(), activity) - asksFor(hour, activity) >= JACKET_CLO)
                .map(hour -> "Layers to take off: at %s, at %d °C, %s enough."
                        .formatted(
                                hour.validAt().atZone(zone).toLocalTime(),
                                Math.round(hour.weather().airTemperatureC()),
                                enough(asksFor(hour, activity))));
    }

    private static String enough(double clo) {
        return clo < LIGHTEST_CLO ? "the lightest clothes are" : String.format(Locale.ROOT, "%.1f clo are", clo);
    }

    private static double asksFor(ForecastHour hour, Activity activity) {
        return hour.outfit(activity).comfortableInsulationClo();
    }
}
