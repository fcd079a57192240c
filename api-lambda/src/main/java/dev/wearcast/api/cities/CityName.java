package dev.wearcast.api.cities;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A city as a person names it: a name or an id, perhaps with a country after a comma, {@code Paris, FR}. */
public final class CityName {

    /** No city's name is longer; whatever is would only be work. */
    public static final int MAX_LENGTH = 100;

    /** What a decoder puts where bytes are no text. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final Pattern WITH_COUNTRY = Pattern.compile("(.+),\\s*(\\p{Alpha}{2})\\s*");

    private final String text;
    private final String plainName;
    private final @Nullable String countryCode;

    private CityName(String text) {
        this.text = text;
        Matcher matcher = WITH_COUNTRY.matcher(text);
        boolean withCountry = matcher.matches();
        this.plainName = PlainText.of(withCountry ? matcher.group(1) : text);
        this.countryCode = withCountry ? matcher.group(2).toUpperCase(Locale.ROOT) : null;
    }

    /** @throws IllegalArgumentException if it is blank, too long or not text; the message is fit for the asker */
    public static CityName of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it is blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("it is longer than " + MAX_LENGTH + " characters");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || !Character.isDefined(c))) {
            throw new IllegalArgumentException("it holds control characters");
        }
        if (text.indexOf(NOT_UTF_8) >= 0) {
            throw new IllegalArgumentException("it is not UTF-8");
        }
        return new CityName(text.strip());
    }

    boolean means(Place place) {
        boolean named = plainName.equals(PlainText.of(place.name())) && inCountryOf(place);
        return named || plainName.equals(PlainText.of(place.id()));
    }

    boolean inCountryOf(Place place) {
        return countryCode == null || countryCode.equals(place.countryCode());
    }

    String plainName() {
        return plainName;
    }

    Optional<String> countryCode() {
        return Optional.ofNullable(countryCode);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CityName that
                && plainName.equals(that.plainName)
                && Objects.equals(countryCode, that.countryCode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plainName, countryCode);
    }

    /** As it was asked, without blanks around it. */
    @Override
    public String toString() {
        return text;
    }
}
