package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ServingIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class JdbcGold implements Gold {

    /** A warehouse that sleeps takes its time to wake; past this it will not. */
    private static final int QUERY_LIMIT_S = 120;

    private final Warehouse warehouse;
    private final ObjectMapper json;
    private final TimeTravel travel;

    JdbcGold(Warehouse warehouse, ObjectMapper json, TimeTravel travel) {
        this.warehouse = warehouse;
        this.json = json;
        this.travel = travel;
    }

    @Override
    public Gold at(Instant moment) {
        return new JdbcGold(warehouse, json, TimeTravel.to(moment));
    }

    @Override
    public Instant newestRetrieval() throws SQLException {
        return warehouse.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(GoldStatements.NEWEST_RETRIEVAL)) {
                statement.setQueryTimeout(QUERY_LIMIT_S);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("gold.transformed_outfit_recommendations cannot be read");
                    }
                    return GoldRows.retrievedAt(row);
                }
            }
        });
    }

    @Override
    public List<City> cities(Instant from) throws SQLException {
        return warehouse.read(connection -> {
            List<City> cities = new ArrayList<>();
            each(connection, GoldStatements.CITIES, from, null, row -> cities.add(GoldRows.city(row)));
            return cities;
        });
    }

    @Override
    public Optional<CityForecast> of(String cityId, Instant from) throws SQLException {
        return warehouse.read(connection -> {
            List<CityForecast> forecasts = new ArrayList<>();
            forecasts(connection, from, cityId, forecasts::add);
            return forecasts.stream().findFirst();
        });
    }

    @Override
    public ServingIndex index(String version, Instant publishedAt, Instant from) throws SQLException {
        return warehouse.read(connection -> {
            List<ServingIndex.Entry> entries = new ArrayList<>();
            each(connection, GoldStatements.CITIES, from, null, row -> entries.add(GoldRows.entry(row, version)));
            return ServingIndex.of(version, publishedAt, entries);
        });
    }

    @Override
    public Catalogue catalogue(String version, Instant publishedAt) throws SQLException {
        return warehouse.read(connection -> wardrobe(connection).catalogue(version, publishedAt));
    }

    @Override
    public void each(Instant from, Consumer<CityForecast> reader) throws SQLException {
        warehouse.read(connection -> {
            forecasts(connection, from, null, reader);
            return true;
        });
    }

    private void forecasts(Connection connection, Instant from, @Nullable String cityId, Consumer<CityForecast> reader)
            throws SQLException {
        boolean one = cityId != null;
        Map<String, List<DailyTrend>> trends = new HashMap<>();
        each(connection, GoldStatements.trends(one), from, cityId, row -> trends.computeIfAbsent(
                        row.getString("city_id"), id -> new ArrayList<>())
                .add(GoldRows.trend(row)));
        ForecastRows forecasts = new ForecastRows(wardrobe(connection), trends, reader);
        each(connection, GoldStatements.hours(one), from, cityId, forecasts::add);
        forecasts.end();
    }

    private Wardrobe wardrobe(Connection connection) throws SQLException {
        return travel.run(connection, GoldStatements.WARDROBE, sql -> wardrobe(connection, sql));
    }

    private Wardrobe wardrobe(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(QUERY_LIMIT_S);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("The dimensions of gold cannot be read");
                }
                return new Wardrobe(
                        json,
                        row.getString("activities_json"),
                        row.getString("garments_json"),
                        row.getString("ensembles_json"));
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(Connection connection, String sql, Instant from, @Nullable String cityId, RowReader reader)
            throws SQLException {
        travel.run(connection, sql, travelling -> {
            read(connection, travelling, from, cityId, reader);
            return true;
        });
    }

    private static void read(Connection connection, String sql, Instant from, @Nullable String cityId, RowReader reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(QUERY_LIMIT_S);
            statement.setLong(1, from.getEpochSecond());
            if (cityId != null) {
                statement.setString(2, cityId);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
