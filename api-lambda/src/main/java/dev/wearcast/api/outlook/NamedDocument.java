package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.Meant;
import dev.wearcast.api.cities.Place;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.warehouse.CityForecast;
import dev.wearcast.api.warehouse.Gold;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The document of the city that a name means.
 *
 * @param others of that name, which were not meant
 */
record NamedDocument(ServingDocument document, List<Place> others) {

    static NamedDocument of(ServingDocument document, List<? extends Place> others) {
        return new NamedDocument(document, List.copyOf(others));
    }

    /** What gold knows of the city from the current hour on. */
    static NamedDocument of(Gold gold, Meant<City> meant, Instant now) throws SQLException {
        String id = meant.winner().id();
        CityForecast forecast = gold.of(id, now.truncatedTo(ChronoUnit.HOURS))
                .orElseThrow(() -> new OutlookUnavailableException("Gold has no hours for " + id, null));
        return of(forecast.published("unpublished", now), meant.others());
    }

    boolean reachesBeyond(Instant now) {
        return Outlook.reachesBeyond(document, now);
    }
}
