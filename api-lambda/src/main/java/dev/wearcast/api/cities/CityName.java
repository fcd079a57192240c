package dev.wearcast.api.cities;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A city as a person names it: a name or an id, perhaps with its country or a part of it after a comma, as in
 * {@code Paris, FR} or {@code Portland, Oregon}.
 */
public final class CityName {

    /** No city's name is longer; whatever is would only be work. */
    public static final int MAX_LENGTH = 100;

    /** What a decoder puts where bytes are no text. */
    private static final char NOT_UTF_8 = '\uFFFD';

    /** Invisible, but part of names in Persian and in languages of India. */
    private static final String JOINERS = "\u200C\u200D";

    private final String text;
    private final String bareName;
    private final String plainName;
    private final List<Whereabouts> whereabouts;

    private CityName(String text) {
        String[] parts = text.split(",");
        this.text = text;
        this.bareName = parts[0].strip();
        this.plainName = PlainText.of(bareName);
        this.whereabouts = Arrays.stream(parts)
                .skip(1)
                .filter(part -> !part.isBlank())
                .map(Whereabouts::of)
                .toList();
    }

    /** @throws IllegalArgumentException if it is blank, too long or not text; the message is fit for the asker */
    public static CityName of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it is blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("it is longer than " + MAX_LENGTH + " characters");
        }
        if (text.codePoints().anyMatch(CityName::isControl)) {
            throw new IllegalArgumentException("it holds control characters");
        }
        if (text.indexOf(NOT_UTF_8) >= 0) {
            throw new IllegalArgumentException("it is not UTF-8");
        }
        if (PlainText.of(text.split(",", 2)[0]).isEmpty()) {
            throw new IllegalArgumentException("it has no letters");
        }
        return new CityName(text.strip());
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> true;
            // These turn the direction of what follows, in the answer and in logs too.
            case Character.FORMAT -> JOINERS.indexOf(codePoint) < 0;
            default -> false;
        };
    }

    boolean isIdOf(Place place) {
        return whereabouts.isEmpty() && plainName.equals(PlainText.of(place.id()));
    }

    boolean isInCountryOf(Place place) {
        return whereabouts.stream().allMatch(each -> each.isCountry(place.countryCode()));
    }

    /** Whether what is said after the name fits. @param region first-level division of the country, maybe empty */
    public boolean mayBeIn(String countryCode, String region) {
        return whereabouts.stream().allMatch(each -> each.isCountry(countryCode) || each.isRegion(countryCode, region));
    }

    boolean saysWhere() {
        return !whereabouts.isEmpty();
    }

    /** What stands before the first comma, as it was asked. */
    public String bareName() {
        return bareName;
    }

    /** {@link #bareName()} as {@link PlainText} has it; never empty. */
    public String plainName() {
        return plainName;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CityName that
                && plainName.equals(that.plainName)
                && whereabouts.equals(that.whereabouts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plainName, whereabouts);
    }

    /** As it was asked, without blanks around it. */
    @Override
    public String toString() {
        return text;
    }
}
