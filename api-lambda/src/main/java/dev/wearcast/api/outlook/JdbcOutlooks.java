package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.Meant;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.warehouse.CityForecast;
import dev.wearcast.api.warehouse.Gold;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gold, read over JDBC when S3 has no answer. A reading that was given up for its time limit still ends in memory, so
 * that asking again finds it.
 */
final class JdbcOutlooks implements Outlooks {

    static final Duration FRESH = Duration.ofSeconds(60);

    private final Gold gold;
    private final TimeLimit limit;
    private final Clock clock;
    private final Map<String, ServingDocument> documentsById = new ConcurrentHashMap<>();
    private volatile @Nullable Cities<City> cities;

    JdbcOutlooks(Gold gold, TimeLimit limit, Clock clock) {
        this.gold = gold;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Outlook of(CityName name) {
        Cities<City> known = cities;
        Outlook recent = known == null ? null : recent(known.named(name));
        return recent != null ? recent : limit.call(() -> read(name));
    }

    private @Nullable Outlook recent(Meant<City> meant) {
        ServingDocument document = documentsById.get(meant.winner().id());
        boolean fresh = document != null && document.publishedAt().plus(FRESH).isAfter(clock.instant());
        return fresh ? outlook(document, meant) : null;
    }

    private static Outlook outlook(ServingDocument document, Meant<City> meant) {
        return new Outlook(document, false, List.copyOf(meant.others()));
    }

    private Outlook read(CityName name) throws SQLException {
        Instant now = clock.instant();
        Instant from = now.truncatedTo(ChronoUnit.HOURS);
        Cities<City> known = cities;
        if (known == null) {
            known = new Cities<>(gold.cities(from));
            cities = known.count() == 0 ? null : known;
        }
        if (known.count() == 0) {
            throw new OutlookUnavailableException("Gold has no city with an hour from " + from + " on", null);
        }
        Meant<City> meant = known.named(name);
        City city = meant.winner();
        CityForecast forecast = gold.of(city.id(), from)
                .orElseThrow(() -> new OutlookUnavailableException("Gold has no hours for " + city.id(), null));
        ServingDocument document = forecast.published("unpublished", now);
        documentsById.put(city.id(), document);
        return outlook(document, meant);
    }
}
