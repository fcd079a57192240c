package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.system.Settings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The gold tables, from a given hour on. A reading may take as long as a warehouse takes to wake. */
public interface Gold {

    /** Gold over Databricks JDBC; nothing is loaded, fetched or opened before the first reading. */
    static Gold of(Settings settings, ObjectMapper json) {
        return new JdbcGold(
                new Warehouse(settings.warehouseJdbcUrl(), new WarehouseToken(settings.secretId())),
                json,
                TimeTravel.NONE);
    }

    /**
     * Gold as it stood then, by Delta's time travel. Its readings throw {@link HistoryNotKeptException} where nothing is
     * kept of that time. A moment in the minute in which a pipeline run writes can find tables of that run and of the
     * one before.
     */
    Gold at(Instant moment);

    /** When the newest weather was retrieved from its source. */
    Instant newestRetrieval() throws SQLException;

    /** The cities that have an hour from then on. */
    List<City> cities(Instant from) throws SQLException;

    /** One city, if it has an hour from then on. */
    Optional<CityForecast> of(String cityId, Instant from) throws SQLException;

    /** The cities that have an hour from then on, as a publication of that version and time. */
    ServingIndex index(String version, Instant publishedAt, Instant from) throws SQLException;

    /** All activities and garments, as a publication of that version and time. */
    Catalogue catalogue(String version, Instant publishedAt) throws SQLException;

    /**
     * All cities, read at once and handed over one by one, so that never all are held. Where the connection goes bad
     * midway and reading begins anew, a city is handed over a second time.
     */
    void each(Instant from, Consumer<CityForecast> reader) throws SQLException;
}
