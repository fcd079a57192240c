package dev.wearcast.api;

import java.sql.SQLException;

/** The gold tables as dbt leaves them, with thirty-six hours of two cities around now. */
final class GoldTables {

    private GoldTables() {}

    static void make(TestWarehouse warehouse) throws SQLException {
        warehouse.run(
                "CREATE SCHEMA IF NOT EXISTS gold",
                """
                CREATE OR REPLACE TABLE gold.transformed_outfit_recommendations AS
                SELECT city.*, timestamp_seconds(h.valid_at_s) AS valid_at, 'recorded' AS source,
                    timestamp_seconds(h.now_s) AS scheduled_at, timestamp_seconds(h.now_s) AS retrieved_at,
                    CAST(h.i AS DOUBLE) AS air_temperature_c, 80.0D AS relative_humidity_pct, 3.5D AS wind_speed_m_s,
                    CAST(NULL AS DOUBLE) AS wind_gusts_m_s, 0.0D AS precipitation_mm,
                    CAST(NULL AS DOUBLE) AS precipitation_probability_pct, 0.5D AS uv_index, 3 AS weather_code,
                    1.5D AS required_insulation_clo, 1.4D AS worn_insulation_clo,
                    '[{"id":"winter_coat","name":"winter coat","layer":"shell","insulation_clo":0.6,"reason":"Cold."}]'
                        AS garments_json
                FROM VALUES ('new-york-us', 'New York', 'US', 40.71D, -74.01D, 'America/New_York'),
                        ('oslo-no', 'Oslo', 'NO', 59.91D, 10.75D, 'Europe/Oslo')
                    AS city(city_id, city_name, country_code, latitude_deg, longitude_deg, timezone)
                CROSS JOIN (
                    SELECT i, unix_seconds(current_timestamp()) AS now_s,
                        unix_seconds(date_trunc('HOUR', current_timestamp())) + (i - 6) * 3600 AS valid_at_s
                    FROM (SELECT explode(sequence(0, 35)) AS i)) AS h
                """,
                """
                CREATE OR REPLACE TABLE gold.aggregated_weather_trends AS
                SELECT city_id, date_add(current_date(), d) AS local_date, -2.0D AS min_air_temperature_c,
                    1.0D AS mean_air_temperature_c, 4.0D AS max_air_temperature_c, 0.4D AS precipitation_mm,
                    24 AS hour_count
                FROM VALUES ('new-york-us'), ('oslo-no') AS city(city_id)
                CROSS JOIN (SELECT explode(array(-9, -1, 0, 1)) AS d)
                """);
    }
}
