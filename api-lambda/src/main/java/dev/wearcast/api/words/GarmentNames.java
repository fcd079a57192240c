package dev.wearcast.api.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text names all the garments of an outfit, each by its whole name, and besides only by their nouns, as in "those
 * boots" for winter boots: "thick boots" would be others.
 */
final class GarmentNames {

    /** What may stand before a bare noun besides the words of its own name. */
    private static final Set<String> HARMLESS = Set.of(
            "the", "your", "a", "an", "and", "of", "with", "in", "this", "those", "these", "that", "good", "trusty",
            "cosy", "cozy", "nice", "by", "under", "over", "on", "as", "plus", "sturdy");

    private final List<String> names;
    private final List<Pattern> patterns;
    private final Pattern bareNoun;

    GarmentNames(List<String> worn) {
        // Longer names first: what is left of "rain jacket" must not be taken for a jacket.
        this.names = worn.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.patterns = names.stream()
                .map(name -> Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(name) + "s?(?![\\p{L}-])"))
                .toList();
        String nouns = names.stream()
                .map(GarmentNames::noun)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.bareNoun = Pattern.compile("(?:([\\p{L}'-]+)[\\s-]+)?\\b(" + nouns + ")(?:e?s)?\\b");
    }

    Optional<Objection> objectionTo(String text) {
        String rest = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (Pattern name : patterns) {
            String without = name.matcher(rest).replaceAll(" , ");
            if (without.equals(rest)) {
                return Optional.of(Objection.LEAVES_A_GARMENT_OUT);
            }
            rest = without;
        }
        boolean another = bareNoun.matcher(rest).results().anyMatch(match -> !isWorn(match.group(2), match.group(1)));
        return another ? Optional.of(Objection.NAMES_ANOTHER_GARMENT) : Optional.empty();
    }

    private boolean isWorn(String noun, @Nullable String before) {
        return names.stream()
                .filter(name -> noun(name).equals(noun))
                .anyMatch(name -> before == null
                        || HARMLESS.contains(before)
                        || Arrays.asList(name.split("[\\s-]+")).contains(before));
    }

    /** The last word of a name, in the singular: {@code boot} of winter boots. */
    private static String noun(String name) {
        String last = name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
        return last.endsWith("s") && !last.endsWith("ss") ? last.substring(0, last.length() - 1) : last;
    }
}
