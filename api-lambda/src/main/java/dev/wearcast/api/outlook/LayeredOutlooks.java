package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.warehouse.Gold;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Outlooks from the published documents, else from gold. */
final class LayeredOutlooks implements Outlooks {

    private final Layers layers;
    private final PublishedObjects published;
    private final GoldReadings readings;
    private final Clock clock;

    LayeredOutlooks(Layers layers, PublishedObjects published, GoldReadings readings, Clock clock) {
        this.layers = layers;
        this.published = published;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public Outlook of(CityName name) {
        Known<NamedDocument> known = layers.known(
                published.document(name),
                readings.reading(name, (gold, now) -> read(gold, name, now)),
                document -> document.reachesBeyond(clock.instant()));
        return new Outlook(
                known.value().document(),
                known.isLastKnown(clock.instant()),
                known.value().others());
    }

    private static NamedDocument read(Gold gold, CityName name, Instant now) throws SQLException {
        Instant from = now.truncatedTo(ChronoUnit.HOURS);
        List<City> cities = gold.cities(from);
        if (cities.isEmpty()) {
            throw new OutlookUnavailableException("Gold has no city with an hour from " + from + " on", null);
        }
        return NamedDocument.of(gold, new Cities<>(cities).named(name), now);
    }
}
