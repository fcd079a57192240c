package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.DailyTrend;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times pass as seconds since 1970, so that no time zone of JVM, driver or session can shift them. */
final class JdbcGold implements Gold {

    /** A warehouse that sleeps takes its time to wake; past this it will not. */
    private static final int QUERY_LIMIT_S = 120;

    private static final String CITIES =
            """
            SELECT city_id, any_value(city_name) AS city_name, any_value(country_code) AS country_code,
                any_value(latitude_deg) AS latitude_deg, any_value(longitude_deg) AS longitude_deg,
                any_value(timezone) AS timezone
            FROM gold.transformed_outfit_recommendations
            WHERE valid_at >= timestamp_seconds(?)
            GROUP BY city_id
            """;

    private static final String HOURS =
            """
            SELECT city_id, city_name, country_code, latitude_deg, longitude_deg, timezone,
                unix_seconds(valid_at) AS valid_at_s, source, unix_seconds(retrieved_at) AS retrieved_at_s,
                air_temperature_c, relative_humidity_pct, wind_speed_m_s, precipitation_mm,
                precipitation_probability_pct, uv_index, weather_code, required_insulation_clo, worn_insulation_clo,
                garments_json
            FROM gold.transformed_outfit_recommendations
            WHERE valid_at >= timestamp_seconds(?)%s
            ORDER BY city_id, valid_at
            """;

    /** From the day before in UTC, which west of Greenwich can still be today. */
    private static final String TRENDS =
            """
            SELECT city_id, cast(local_date AS string) AS local_date, min_air_temperature_c, mean_air_temperature_c,
                max_air_temperature_c, precipitation_mm
            FROM gold.aggregated_weather_trends
            WHERE local_date >= date_sub(to_date(timestamp_seconds(?)), 1)%s
            ORDER BY city_id, local_date
            """;

    private static final String ONE_CITY = " AND city_id = ?";

    private final Warehouse warehouse;
    private final GoldRows rows;

    JdbcGold(Warehouse warehouse, ObjectMapper json) {
        this.warehouse = warehouse;
        this.rows = new GoldRows(json);
    }

    @Override
    public List<City> cities(Instant from) throws SQLException {
        return warehouse.read(connection -> {
            List<City> cities = new ArrayList<>();
            each(connection, CITIES, from, null, row -> cities.add(rows.city(row)));
            return cities;
        });
    }

    @Override
    public Optional<CityForecast> of(String cityId, Instant from) throws SQLException {
        return warehouse.read(connection -> forecasts(connection, from, cityId)).stream()
                .findFirst();
    }

    @Override
    public List<CityForecast> all(Instant from) throws SQLException {
        return warehouse.read(connection -> forecasts(connection, from, null));
    }

    private List<CityForecast> forecasts(Connection connection, Instant from, @Nullable String cityId)
            throws SQLException {
        String filter = cityId == null ? "" : ONE_CITY;
        Map<String, List<DailyTrend>> trends = new LinkedHashMap<>();
        each(connection, TRENDS.formatted(filter), from, cityId, row -> trends.computeIfAbsent(
                        row.getString("city_id"), id -> new ArrayList<>())
                .add(rows.trend(row)));
        Map<String, ForecastRows> byCity = new LinkedHashMap<>();
        each(connection, HOURS.formatted(filter), from, cityId, row -> {
            String id = row.getString("city_id");
            if (!byCity.containsKey(id)) {
                byCity.put(id, new ForecastRows(rows.city(row), rows.source(row), rows.retrievedAt(row)));
            }
            byCity.get(id).hours().add(rows.hour(row));
        });
        return byCity.values().stream()
                .map(city -> city.with(trends.getOrDefault(city.city().id(), List.of())))
                .toList();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Instant from, @Nullable String cityId, RowReader reader)
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
