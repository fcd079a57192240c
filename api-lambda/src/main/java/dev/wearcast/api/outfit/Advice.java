package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.HourOutfit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The advice of a window's hours, the gravest first. */
final class Advice {

    private static final Pattern FIGURES = Pattern.compile("-?\\d+");

    /** How gold begins what it says of an hour whose outfit is outside what the hour asks for. */
    private static final Pattern OF_THE_OUTFIT =
            Pattern.compile("As (?:warm|light) as (?:clothes get|is sensible): (.)");

    /** The middle of UTCI's class without stress, 9 to 26 °C. */
    private static final double COMFORTABLE_C = 17.5;

    private Advice() {}

    /**
     * Sentences of one beginning, up to a comma or colon and but for its figures ("Ice at -3 °C", "Ice at 0 °C"), are one:
     * that of the gravest hour.
     *
     * @param fit of the outfit that is worn; what is said of another's is left out
     */
    static List<String> of(List<DressedHour> hours, Fit fit) {
        Map<String, String> sentences = new LinkedHashMap<>();
        hours.stream().sorted(gravestFirst()).forEach(hour -> {
            HourOutfit outfit = hour.outfit();
            for (String sentence : outfit.advice()) {
                String told = outfit.fit() == fit ? sentence : withoutOutfit(sentence);
                sentences.putIfAbsent(beginning(sentence), told);
            }
        });
        return List.copyOf(sentences.values());
    }

    private static String beginning(String sentence) {
        return FIGURES.matcher(sentence.split("[,:]", 2)[0]).replaceAll("#");
    }

    private static String withoutOutfit(String sentence) {
        return OF_THE_OUTFIT.matcher(sentence).replaceFirst(match -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /** The hour that one can stay out least, then the one that strains most. */
    private static Comparator<DressedHour> gravestFirst() {
        return Comparator.<DressedHour>comparingInt(hour -> {
                    Integer limit = hour.outfit().exposureLimitMinutes();
                    return limit == null ? Integer.MAX_VALUE : limit;
                })
                .thenComparing(Comparator.comparingInt((DressedHour hour) ->
                                hour.weather().stressClass().severity())
                        .reversed())
                .thenComparing(Comparator.comparingDouble(
                                (DressedHour hour) -> Math.abs(hour.weather().feltTemperatureC() - COMFORTABLE_C))
                        .reversed())
                .thenComparing(DressedHour::at);
    }
}
