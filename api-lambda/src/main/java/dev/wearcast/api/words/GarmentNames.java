package dev.wearcast.api.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text names all the garments of an outfit, and no other: each by its whole name, and besides only by its noun,
 * as in "those boots" for winter boots.
 */
final class GarmentNames {

    /** What may stand before a bare noun besides the words of its own name. */
    private static final Set<String> HARMLESS = Set.of(
            "the", "your", "a", "an", "and", "of", "with", "in", "this", "those", "these", "that", "good", "trusty",
            "cosy", "cozy", "nice", "by", "under", "over", "on", "as", "plus", "sturdy");

    private final List<String> worn;
    private final List<Pattern> wornPatterns;
    private final List<Pattern> otherPatterns;
    private final Pattern bareNoun;

    GarmentNames(List<String> worn, List<String> others) {
        this.worn = worn.stream().map(GarmentNames::lower).toList();
        this.wornPatterns = longestFirst(this.worn);
        this.otherPatterns = longestFirst(others.stream()
                .map(GarmentNames::lower)
                .filter(other -> !this.worn.contains(other))
                .toList());
        String nouns = Stream.concat(worn.stream(), others.stream())
                .map(name -> noun(lower(name)))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.bareNoun = Pattern.compile("(?:([\\p{L}’'-]+)[\\s-]+)?\\b(" + nouns + ")(?:e?s)?\\b");
    }

    Optional<Objection> objectionTo(String text) {
        String rest = lower(text);
        for (Pattern other : otherPatterns) {
            if (other.matcher(rest).results().anyMatch(match -> !isWithinWorn(text, match))) {
                return Optional.of(Objection.NAMES_ANOTHER_GARMENT);
            }
        }
        // Longer names first: what is left of "rain jacket" must not be taken for a jacket.
        for (Pattern mine : wornPatterns) {
            String without = mine.matcher(rest).replaceAll(" , ");
            if (without.equals(rest)) {
                return Optional.of(Objection.LEAVES_A_GARMENT_OUT);
            }
            rest = without;
        }
        boolean strange = bareNoun.matcher(rest).results().anyMatch(match -> !isOfWorn(match.group(2), match.group(1)));
        return strange ? Optional.of(Objection.NAMES_ANOTHER_GARMENT) : Optional.empty();
    }

    /** "Shirt" within "T-shirt" is no shirt. */
    private boolean isWithinWorn(String text, MatchResult other) {
        return wornPatterns.stream()
                .flatMap(mine -> mine.matcher(lower(text)).results())
                .anyMatch(mine -> mine.start() <= other.start()
                        && other.end() <= mine.end()
                        && mine.end() - mine.start() > other.end() - other.start());
    }

    private boolean isOfWorn(String noun, @Nullable String before) {
        return worn.stream()
                .filter(name -> noun(name).equals(noun))
                .anyMatch(name -> before == null
                        || HARMLESS.contains(before)
                        || Arrays.asList(name.split("[\\s-]+")).contains(before));
    }

    private static List<Pattern> longestFirst(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(name -> Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(name) + "s?(?![\\p{L}-])"))
                .toList();
    }

    /** The last word of a name, in the singular: {@code boot} of winter boots. */
    private static String noun(String name) {
        String last = name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
        return last.endsWith("s") && !last.endsWith("ss") ? last.substring(0, last.length() - 1) : last;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
