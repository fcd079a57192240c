package dev.wearcast.api.serving;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** All that one can dress for and all that there is to wear: contracts/serving-catalogue.schema.json. */
public record Catalogue(
        int schemaVersion,
        String version,
        Instant publishedAt,
        List<CatalogueActivity> activities,
        List<CatalogueGarment> garments) {

    public static final int SCHEMA_VERSION = 1;

    public Catalogue {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("A serving catalogue of version %d, and this code reads version %d"
                    .formatted(schemaVersion, SCHEMA_VERSION));
        }
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(publishedAt, "publishedAt");
        activities = List.copyOf(activities);
        garments = List.copyOf(garments);
        if (activities.isEmpty() || garments.isEmpty()) {
            throw new IllegalArgumentException("A catalogue without activities or garments is none: " + version);
        }
    }

    /** Where the catalogue of a version lies. */
    public static String key(String version) {
        return "serving/version=%s/catalogue.json".formatted(version);
    }
}
