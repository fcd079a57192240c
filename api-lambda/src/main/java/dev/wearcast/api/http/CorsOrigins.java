package dev.wearcast.api.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may read answers in a browser.
 *
 * @param origins {@code *} alone for all; empty for none
 */
record CorsOrigins(Set<String> origins) {

    /** Where the operator says so: {@code *}, or origins separated by commas, or nothing. */
    static final String VARIABLE = "CORS_ALLOWED_ORIGINS";

    private static final String ANY = "*";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    CorsOrigins {
        origins = Set.copyOf(origins);
        for (String each : origins) {
            if (each.equals(ANY) ? origins.size() > 1 : !ORIGIN.matcher(each).matches()) {
                throw new IllegalArgumentException(VARIABLE + " must be *, or origins such as https://example.org"
                        + " separated by commas; \"" + each + "\" does not go");
            }
        }
    }

    static CorsOrigins of(String text) {
        return new CorsOrigins(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** What {@code Access-Control-Allow-Origin} says to a page of this origin. */
    Optional<String> allowed(@Nullable String origin) {
        if (allowsAny()) {
            return Optional.of(ANY);
        }
        return Optional.ofNullable(origin).filter(origins::contains);
    }

    boolean allowsAny() {
        return origins.contains(ANY);
    }
}
