package dev.wearcast.api.warehouse;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.Source;
import java.time.Instant;
import java.util.List;

/**
 * What gold says of one city.
 *
 * @param source where the weather of the first hour comes from, which is the one an answer begins with
 * @param dataAsOf when that was retrieved
 * @param activities those that every hour has an outfit for
 * @param hours ascending, at least one
 * @param trends ascending
 */
public record CityForecast(
        City city,
        Source source,
        Instant dataAsOf,
        List<Activity> activities,
        List<ForecastHour> hours,
        List<DailyTrend> trends) {

    public CityForecast {
        activities = List.copyOf(activities);
        hours = List.copyOf(hours);
        trends = List.copyOf(trends);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("A forecast without hours: " + city.id());
        }
    }

    /** The same as a document of a publication. */
    public ServingDocument published(String version, Instant publishedAt) {
        return new ServingDocument(version, publishedAt, city, source, dataAsOf, activities, hours, trends);
    }
}
