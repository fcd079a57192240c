package dev.wearcast.api.serving;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The version in force and the cities it holds: contracts/serving-index.schema.json, at {@link #KEY}. */
public record ServingIndex(
        int schemaVersion, String version, Instant publishedAt, String catalogueKey, List<Entry> cities) {

    public static final String KEY = "serving/current.json";
    public static final int SCHEMA_VERSION = 2;

    public ServingIndex {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("A serving index of version %d, and this code reads version %d"
                    .formatted(schemaVersion, SCHEMA_VERSION));
        }
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(catalogueKey, "catalogueKey");
        cities = List.copyOf(cities);
        if (cities.isEmpty()) {
            throw new IllegalArgumentException("A version without cities is none: " + version);
        }
    }

    /** The index of a version whose documents are written. */
    public static ServingIndex of(String version, Instant publishedAt, Collection<Entry> cities) {
        return new ServingIndex(SCHEMA_VERSION, version, publishedAt, Catalogue.key(version), List.copyOf(cities));
    }

    /** A city of the version, found without opening its document. Latitude north, longitude east, in degrees. */
    public record Entry(
            String id,
            String name,
            String countryCode,
            double latitudeDeg,
            double longitudeDeg,
            ZoneId timezone,
            String key,
            Source source,
            Instant dataAsOf)
            implements Place {

        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(countryCode, "countryCode");
            Objects.requireNonNull(timezone, "timezone");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(dataAsOf, "dataAsOf");
        }

        /** Where a document's city lies, and what it says of itself. */
        public static Entry of(ServingDocument document) {
            return of(document.version(), document.city(), document.source(), document.dataAsOf());
        }

        /** The same of a city whose document is not at hand. */
        public static Entry of(String version, City city, Source source, Instant dataAsOf) {
            return new Entry(
                    city.id(),
                    city.name(),
                    city.countryCode(),
                    city.latitudeDeg(),
                    city.longitudeDeg(),
                    city.timezone(),
                    "serving/version=%s/city=%s.json".formatted(version, city.id()),
                    source,
                    dataAsOf);
        }
    }
}
