package dev.wearcast.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the environment decides.
 *
 * @param stage {@code STAGE}, by default local: whose metrics a run's are
 * @param landingBucket {@code LANDING_BUCKET}
 * @param eventBusName {@code EVENT_BUS_NAME}
 * @param weatherBaseUrl {@code WEATHER_BASE_URL}, by default Open-Meteo itself
 * @param trackedCitiesMax {@code TRACKED_CITIES_MAX}, by default 500: so many cities at most
 * @param pathStyle whether buckets are addressed by path: where {@code AWS_ENDPOINT_URL} names another endpoint than
 *     AWS, a bucket's own host name does not resolve
 */
record IngestConfiguration(
        String stage,
        String landingBucket,
        String eventBusName,
        URI weatherBaseUrl,
        int trackedCitiesMax,
        boolean pathStyle) {

    static final String OPEN_METEO = "https://api.open-meteo.com";

    private static final String TRACKED_CITIES = "500";

    IngestConfiguration {
        String scheme = weatherBaseUrl.getScheme();
        if (!("https".equals(scheme) || "http".equals(scheme)) || weatherBaseUrl.getHost() == null) {
            throw new IllegalArgumentException("WEATHER_BASE_URL is no http address: " + weatherBaseUrl);
        }
    }

    /** @throws IllegalArgumentException that names every variable which is missing, or the one that is invalid */
    static IngestConfiguration from(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("LANDING_BUCKET", "EVENT_BUS_NAME")) {
            if (environment.getOrDefault(name, "").isBlank()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Missing in the environment: " + String.join(", ", missing));
        }
        String url = environment.getOrDefault("WEATHER_BASE_URL", "");
        return new IngestConfiguration(
                environment.getOrDefault("STAGE", "local"),
                environment.get("LANDING_BUCKET"),
                environment.get("EVENT_BUS_NAME"),
                URI.create(url.isBlank() ? OPEN_METEO : url.strip()),
                count("TRACKED_CITIES_MAX", environment.getOrDefault("TRACKED_CITIES_MAX", TRACKED_CITIES)),
                !environment.getOrDefault("AWS_ENDPOINT_URL", "").isBlank());
    }

    private static int count(String name, String value) {
        if (!value.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " must be a whole number from 0 to 999999, not " + value);
        }
        return Integer.parseInt(value);
    }
}
