package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.wearcast.api.cities.City;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All that the API says about one city: contracts/serving-document.schema.json.
 *
 * @param version the publication it belongs to
 * @param dataAsOf when the weather was retrieved from its source
 * @param activities those that every hour has an outfit for
 * @param hours ascending, one per hour
 * @param trends ascending, one per local day
 */
public record ServingDocument(
        String version,
        Instant publishedAt,
        City city,
        Source source,
        Instant dataAsOf,
        List<Activity> activities,
        List<ForecastHour> hours,
        List<DailyTrend> trends) {

    public static final int SCHEMA_VERSION = 3;

    public ServingDocument {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(dataAsOf, "dataAsOf");
        activities = List.copyOf(activities);
        hours = List.copyOf(hours);
        trends = List.copyOf(trends);
        if (activities.isEmpty()) {
            throw new IllegalArgumentException("No activity to dress for in " + city.id());
        }
        for (ForecastHour hour : hours) {
            activities.forEach(hour::outfit);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ServingDocument of(DocumentJson json) {
        return json.document();
    }

    @JsonValue
    DocumentJson json() {
        return DocumentJson.of(this);
    }
}
