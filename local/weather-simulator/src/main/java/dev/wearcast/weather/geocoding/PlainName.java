package dev.wearcast.weather.geocoding;

import java.text.Normalizer;
import java.util.Locale;

/** A name without accents and case, so that {@code tromso} finds Tromsø. */
final class PlainName {

    private PlainName() {}

    static String of(String name) {
        String unaccented =
                Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        // Letters of their own, which do not come apart into a letter and an accent.
        return unaccented
                .toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ß", "ss");
    }
}
