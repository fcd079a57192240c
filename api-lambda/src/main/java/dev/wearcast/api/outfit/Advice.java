package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.ForecastHour;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The advice of a window's hours, the gravest first. */
final class Advice {

    private static final Pattern FIGURES = Pattern.compile("-?\\d+");

    private Advice() {}

    /** Sentences that differ in their figures alone ("at most 38 minutes", "at most 41") are one: the worst hour's. */
    static List<String> of(List<ForecastHour> hours, Activity activity) {
        Map<String, String> sentences = new LinkedHashMap<>();
        hours.stream().sorted(gravestFirst(activity)).forEach(hour -> {
            for (String sentence : hour.outfit(activity).advice()) {
                sentences.putIfAbsent(FIGURES.matcher(sentence).replaceAll("#"), sentence);
            }
        });
        return List.copyOf(sentences.values());
    }

    /** The hour that one can stay out least, then the one that strains most, then the earlier. */
    private static Comparator<ForecastHour> gravestFirst(Activity activity) {
        return Comparator.<ForecastHour>comparingInt(hour -> {
                    Integer limit = hour.outfit(activity).exposureLimitMinutes();
                    return limit == null ? Integer.MAX_VALUE : limit;
                })
                .thenComparing(Comparator.comparingInt((ForecastHour hour) ->
                                hour.weather().stressClass().severity())
                        .reversed())
                .thenComparing(ForecastHour::validAt);
    }
}
