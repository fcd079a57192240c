package dev.wearcast.api.cities;

import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a person says after a comma to tell cities of one name apart: a country, or a part of one. {@code CA} can be
 * both, Canada and California.
 *
 * @param plainText as {@link PlainText} has it
 * @param countryCode ISO 3166-1 alpha-2, null where no country is called so
 */
record Whereabouts(String plainText, @Nullable String countryCode) {

    static Whereabouts of(String text) {
        String plain = PlainText.of(text);
        return new Whereabouts(plain, Countries.codeOf(plain).orElse(null));
    }

    boolean isCountry(String code) {
        return code.equals(countryCode);
    }

    /** @param region first-level division: {@code Ontario} */
    boolean isRegion(String code, String region) {
        String plainRegion = PlainText.of(region);
        return plainText.equals(plainRegion)
                || "US".equals(code) && plainRegion.equals(PlainText.of(UsStates.named(plainText)));
    }

    /** Read when first needed. */
    private static final class UsStates {

        private static final Properties NAMES = Resource.properties("us-states.properties");

        /** The name of the state with this postal code, dots left out of account; empty if there is none. */
        static String named(String plainText) {
            return NAMES.getProperty(plainText.replace(" ", "").toUpperCase(Locale.ROOT), "");
        }
    }
}
