package dev.wearcast.api.cities;

import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries as people write them: ISO 3166-1's codes of two and three letters, and English names. */
final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /** What neither ISO nor Unicode's English names have. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northern ireland", "GB"),
            Map.entry("united states of america", "US"),
            Map.entry("america", "US"),
            Map.entry("uae", "AE"),
            Map.entry("holland", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("ivory coast", "CI"),
            Map.entry("burma", "MM"));

    private Countries() {}

    /** The code of two letters, if a country is called so. */
    static Optional<String> codeOf(String plainText) {
        String code = plainText.toUpperCase(Locale.ROOT);
        if (CODES.contains(code)) {
            return Optional.of(code);
        }
        String common = COMMON.get(plainText);
        return Optional.ofNullable(common != null ? common : Names.CODES_BY_NAME.get(plainText));
    }

    /** Read when first needed: the names of all countries take a while. */
    private static final class Names {

        static final Map<String, String> CODES_BY_NAME = new HashMap<>();

        static {
            for (String code : CODES) {
                Locale country = new Locale("", code);
                CODES_BY_NAME.put(PlainText.of(country.getDisplayCountry(Locale.ENGLISH)), code);
                CODES_BY_NAME.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            }
        }
    }
}
