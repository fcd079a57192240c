package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of gold as values. A row that lacks what an answer needs is an error: better none than a wrong one. */
final class GoldRows {

    private static final TypeReference<List<Garment>> GARMENTS = new TypeReference<>() {};

    private final ObjectMapper json;

    GoldRows(ObjectMapper json) {
        this.json = json;
    }

    City city(ResultSet row) throws SQLException {
        return new City(
                row.getString("city_id"),
                row.getString("city_name"),
                row.getString("country_code"),
                number(row, "latitude_deg"),
                number(row, "longitude_deg"),
                ZoneId.of(row.getString("timezone")));
    }

    Source source(ResultSet row) throws SQLException {
        return Source.of(row.getString("source"));
    }

    Instant retrievedAt(ResultSet row) throws SQLException {
        return Instant.ofEpochSecond(row.getLong("retrieved_at_s"));
    }

    ForecastHour hour(ResultSet row) throws SQLException {
        Double weatherCode = numberOrNull(row, "weather_code");
        return new ForecastHour(
                Instant.ofEpochSecond(row.getLong("valid_at_s")),
                number(row, "air_temperature_c"),
                numberOrNull(row, "relative_humidity_pct"),
                numberOrNull(row, "wind_speed_m_s"),
                numberOrNull(row, "precipitation_mm"),
                numberOrNull(row, "precipitation_probability_pct"),
                numberOrNull(row, "uv_index"),
                weatherCode == null ? null : weatherCode.intValue(),
                number(row, "required_insulation_clo"),
                number(row, "worn_insulation_clo"),
                garments(row.getString("garments_json")));
    }

    DailyTrend trend(ResultSet row) throws SQLException {
        return new DailyTrend(
                LocalDate.parse(row.getString("local_date")),
                number(row, "min_air_temperature_c"),
                number(row, "mean_air_temperature_c"),
                number(row, "max_air_temperature_c"),
                number(row, "precipitation_mm"));
    }

    private List<Garment> garments(String text) throws SQLException {
        try {
            return json.readValue(text, GARMENTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("garments_json is not what it should be", e);
        }
    }

    private static double number(ResultSet row, String column) throws SQLException {
        Double value = numberOrNull(row, column);
        if (value == null) {
            throw new SQLException("Gold has no " + column + " in a row of " + row.getString("city_id"));
        }
        return value;
    }

    private static @Nullable Double numberOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
