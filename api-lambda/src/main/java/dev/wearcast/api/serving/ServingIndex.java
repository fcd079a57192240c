package dev.wearcast.api.serving;

import dev.wearcast.api.cities.Place;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The version in force and the cities it holds: contracts/serving-index.schema.json, at {@link #KEY}. */
public record ServingIndex(int schemaVersion, String version, Instant publishedAt, List<Entry> cities) {

    public static final String KEY = "serving/current.json";
    public static final int SCHEMA_VERSION = 1;

    public ServingIndex {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("Not a serving index of version 1: " + schemaVersion);
        }
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(publishedAt, "publishedAt");
        cities = List.copyOf(cities);
        if (cities.isEmpty()) {
            throw new IllegalArgumentException("A version without cities is none: " + version);
        }
    }

    /** A city of the version, found without opening its document. */
    public record Entry(String id, String name, String countryCode, String key, Source source, Instant dataAsOf)
            implements Place {

        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(countryCode, "countryCode");
            Objects.requireNonNull(key, "key");
        }

        /** Where a document's city lies, and what it says of itself. */
        public static Entry of(ServingDocument document) {
            return new Entry(
                    document.city().id(),
                    document.city().name(),
                    document.city().countryCode(),
                    "serving/version=%s/city=%s.json"
                            .formatted(document.version(), document.city().id()),
                    document.source(),
                    document.dataAsOf());
        }
    }
}
