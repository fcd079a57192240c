package dev.wearcast.api.serving;

import dev.wearcast.api.cities.City;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All that the API says about one city: contracts/serving-document.schema.json.
 *
 * @param version the publication it belongs to
 * @param dataAsOf when the weather was retrieved from its source
 * @param hours ascending, one per hour
 * @param trends ascending, one per local day
 */
public record ServingDocument(
        int schemaVersion,
        String version,
        Instant publishedAt,
        City city,
        Source source,
        Instant dataAsOf,
        List<ForecastHour> hours,
        List<DailyTrend> trends) {

    public static final int SCHEMA_VERSION = 1;

    public ServingDocument {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("Not a serving document of version 1: " + schemaVersion);
        }
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(dataAsOf, "dataAsOf");
        hours = List.copyOf(hours);
        trends = List.copyOf(trends);
    }
}
