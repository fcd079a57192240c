package dev.wearcast.api.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a phrasing says what the facts say and nothing else. It may use the facts' own words and those of a short list
 * about weather and clothes, without negations, numbers and garments: whatever has turned a model, there is little it can
 * say. Strict, since what is thrown away in error costs a nicer sentence, and what is let through in error, trust.
 */
final class Review {

    private static final int LONGEST = 600;

    /** Latin letters, figures and the signs of a sentence; so no markup, no other script, no control character. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsLatin}0-9 .,;:!?'’\"“”()°%/+−–—-]+");

    /** An address, a file or a line that lost its blank. */
    private static final Pattern DOTTED = Pattern.compile("\\p{L}\\.\\p{L}|//");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

    /** Units, which stand beside numbers only. */
    private static final Set<String> UNITS = Set.of(
            "c", "f", "m", "s", "mm", "mph", "inch", "inches", "clo", "min", "h", "pm", "percent", "minus", "o'clock");

    private final Facts facts;
    private final GarmentNames garments;
    private final Set<String> toldWords;
    private final Quantities toldQuantities;

    Review(Facts facts) {
        this.facts = facts;
        this.garments = new GarmentNames(facts.garments());
        this.toldWords = words(facts.told()).collect(Collectors.toUnmodifiableSet());
        this.toldQuantities = Quantities.of(facts.told());
    }

    /** Read when the first phrasing is reviewed. */
    private static final class Vocabulary {
        static final Set<String> WORDS = read();

        private static Set<String> read() {
            try (InputStream file = Review.class.getResourceAsStream("vocabulary.txt")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(Review::words)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Empty where there is nothing against it. @param text with {@link Facts#CITY} for the city */
    Optional<Objection> objectionTo(String text) {
        String own = text.replace(Facts.CITY, "there");
        if (text.length() > Math.min(LONGEST, 2 * facts.plain().length() + 100)) {
            return Optional.of(Objection.TOO_LONG);
        }
        if (!PLAIN.matcher(own).matches() || DOTTED.matcher(own).find()) {
            return Optional.of(Objection.NOT_PLAIN_TEXT);
        }
        if (!words(own).allMatch(this::isAllowed)) {
            return Optional.of(Objection.STRAYS);
        }
        Quantities quantities = Quantities.of(own);
        if (!quantities.areAllIn(toldQuantities)) {
            return Optional.of(Objection.NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA);
        }
        if (!quantities.contain(Quantities.of(String.join(" ", facts.changesAt())))) {
            return Optional.of(Objection.LEAVES_A_CHANGE_OUT);
        }
        return garments.objectionTo(own);
    }

    private boolean isAllowed(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return toldWords.contains(word)
                || toldWords.contains(singular)
                || Vocabulary.WORDS.contains(word)
                || UNITS.contains(word);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .results()
                .map(MatchResult::group);
    }
}
