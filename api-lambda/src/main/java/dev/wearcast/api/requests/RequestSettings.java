package dev.wearcast.api.requests;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the environment decides about cities that nobody tracks.
 *
 * @param eventBusName {@code EVENT_BUS_NAME}: where they are asked for; null where none are taken in
 * @param geocodingBaseUrl {@code GEOCODING_BASE_URL}: where names are looked up, by default at Open-Meteo
 * @param trackedCitiesMax {@code TRACKED_CITIES_MAX}: so many cities at most, those asked for included
 * @param cityRequestsPerHourMax {@code CITY_REQUESTS_PER_HOUR_MAX}: so many new cities at most within an hour
 */
record RequestSettings(
        @Nullable String eventBusName, URI geocodingBaseUrl, int trackedCitiesMax, int cityRequestsPerHourMax) {

    private static final String OPEN_METEO = "https://geocoding-api.open-meteo.com";
    private static final int TRACKED_CITIES = 500;
    private static final int REQUESTS_PER_HOUR = 20;

    RequestSettings {
        String scheme = geocodingBaseUrl.getScheme();
        if (!("https".equals(scheme) || "http".equals(scheme)) || geocodingBaseUrl.getHost() == null) {
            throw new IllegalArgumentException("GEOCODING_BASE_URL is no http address: " + geocodingBaseUrl);
        }
    }

    /** @throws IllegalArgumentException if one cannot be used; the message names it */
    static RequestSettings from(UnaryOperator<String> lookup) {
        String bus = or(lookup, "EVENT_BUS_NAME", "");
        return new RequestSettings(
                bus.isEmpty() ? null : bus,
                URI.create(or(lookup, "GEOCODING_BASE_URL", OPEN_METEO)),
                count(lookup, "TRACKED_CITIES_MAX", TRACKED_CITIES),
                count(lookup, "CITY_REQUESTS_PER_HOUR_MAX", REQUESTS_PER_HOUR));
    }

    private static int count(UnaryOperator<String> lookup, String name, int unsaid) {
        String value = or(lookup, name, String.valueOf(unsaid));
        if (!value.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " must be a whole number from 0 to 999999, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String or(UnaryOperator<String> lookup, String name, String unsaid) {
        String value = lookup.apply(name);
        return value == null || value.isBlank() ? unsaid : value.strip();
    }
}
