package dev.wearcast.api.warehouse;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.Source;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Rows of gold as values. A row that lacks what an answer needs is an error: better none than a wrong one. */
final class GoldRows {

    private GoldRows() {}

    static City city(ResultSet row) throws SQLException {
        return new City(
                row.getString("city_id"),
                row.getString("city_name"),
                row.getString("country_code"),
                number(row, "latitude_deg"),
                number(row, "longitude_deg"),
                ZoneId.of(row.getString("timezone")));
    }

    static ServingIndex.Entry entry(ResultSet row, String version) throws SQLException {
        return ServingIndex.Entry.of(version, city(row), source(row), retrievedAt(row));
    }

    static Source source(ResultSet row) throws SQLException {
        return Source.of(row.getString("source"));
    }

    static Instant retrievedAt(ResultSet row) throws SQLException {
        return Instant.ofEpochSecond(row.getLong("retrieved_at_s"));
    }

    static Instant validAt(ResultSet row) throws SQLException {
        return Instant.ofEpochSecond(row.getLong("valid_at_s"));
    }

    static Weather weather(ResultSet row) throws SQLException {
        Double weatherCode = numberOrNull(row, "weather_code");
        return new Weather(
                number(row, "air_temperature_c"),
                numberOrNull(row, "relative_humidity_pct"),
                numberOrNull(row, "wind_speed_m_s"),
                numberOrNull(row, "wind_gusts_m_s"),
                numberOrNull(row, "precipitation_mm"),
                numberOrNull(row, "precipitation_probability_pct"),
                numberOrNull(row, "shortwave_radiation_w_m2"),
                numberOrNull(row, "uv_index"),
                weatherCode == null ? null : weatherCode.intValue(),
                number(row, "felt_temperature_c"),
                StressClass.of(row.getString("stress_class")),
                numberOrNull(row, "wind_chill_c"),
                row.getBoolean("is_in_sun"));
    }

    static DailyTrend trend(ResultSet row) throws SQLException {
        return new DailyTrend(
                LocalDate.parse(row.getString("local_date")),
                row.getInt("hour_count"),
                number(row, "min_air_temperature_c"),
                number(row, "mean_air_temperature_c"),
                number(row, "max_air_temperature_c"),
                number(row, "precipitation_mm"),
                numberOrNull(row, "mean_7_days_air_temperature_c"),
                numberOrNull(row, "mean_30_days_air_temperature_c"),
                numberOrNull(row, "normal_air_temperature_c"),
                numberOrNull(row, "difference_from_normal_k"),
                numberOrNull(row, "forecast_error_1_day_k"),
                numberOrNull(row, "forecast_error_2_days_k"),
                numberOrNull(row, "forecast_error_3_days_k"));
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
