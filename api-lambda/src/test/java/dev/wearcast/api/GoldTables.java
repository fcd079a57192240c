package dev.wearcast.api;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The gold tables as dbt leaves them, with thirty-six hours of two cities around a moment, for two activities. */
final class GoldTables {

    private GoldTables() {}

    static void make(TestWarehouse warehouse) throws SQLException {
        make(warehouse, Instant.now());
    }

    /** @param now of which six hours are past, by UTC, and thirty are to come, its own included */
    static void make(TestWarehouse warehouse, Instant now) throws SQLException {
        long second = now.getEpochSecond();
        long hour = now.truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        warehouse.run(
                "CREATE SCHEMA IF NOT EXISTS gold",
                ACTIVITIES,
                GARMENTS,
                ENSEMBLES,
                OUTFITS.formatted(BY_SENSITIVITY, second, hour),
                TRENDS.formatted(now.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    /** With their history. */
    static void drop(TestWarehouse warehouse) throws SQLException {
        for (String table : List.of(
                "dim_activity",
                "dim_garment",
                "dim_outfit",
                "transformed_outfit_recommendations",
                "aggregated_weather_trends")) {
            warehouse.run("DROP TABLE IF EXISTS gold." + table);
        }
    }

    private static final String ACTIVITIES =
            """
            CREATE OR REPLACE TABLE gold.dim_activity AS
            SELECT * FROM VALUES ('running', 'running', 400.0D, 2.7D, false, 'a table'),
                    ('walking', 'walking', 165.0D, 1.1D, false, 'a table')
                AS a(activity_id, activity_name, metabolic_rate_w_m2, own_speed_m_s, is_seated, source)
            """;

    private static final String GARMENTS =
            """
            CREATE OR REPLACE TABLE gold.dim_garment AS
            SELECT * FROM VALUES
                    ('winter_coat', 'winter coat', 'shell', 'outer', 'trunk', 42, 0.6D, 'a table', true, true,
                        CAST(NULL AS DOUBLE), true, 'sitting,walking', false),
                    ('umbrella', 'umbrella', 'carry', 'umbrella', 'hand', 90, 0.0D, 'a table', false, true,
                        CAST(NULL AS DOUBLE), false, 'walking', true),
                    ('rain_shell', 'rain shell', 'shell', 'overshell', 'trunk', 45, 0.1D, 'a table', true, true,
                        CAST(NULL AS DOUBLE), false, 'walking', true)
                AS g(garment_id, garment_name, layer, slot, body_part, put_on_order, insulation_clo, insulation_source,
                    is_windproof, is_waterproof, air_permeability_l_m2_s, is_warm_enough_to_sit, fit_for_activities,
                    protects_from_sun)
            """;

    private static final String ENSEMBLES =
            """
            CREATE OR REPLACE TABLE gold.dim_outfit AS
            SELECT * FROM VALUES
                    ('o1', 'walking', 'cold', 'waterproof', 'winter_coat', '', 0.6D, 0.66D),
                    ('o2', 'walking', 'cold', 'waterproof', 'winter_coat,rain_shell', 'rain_shell', 0.7D, 0.75D)
                AS o(outfit_id, activity_id, temperature_band, protection, garment_ids, protecting_garment_ids,
                    garments_insulation_clo, worn_insulation_clo)
            """;

    /** The average person wears o1, who feels cold o2. */
    private static final String BY_SENSITIVITY =
            """
            concat('{"sensitivity":[-2,-1,0,1,2],"minimal_insulation_clo":[1.2,1.1,1.0,0.9,0.8],
                "comfortable_insulation_clo":[', activity.comfortable_insulation_clo + 0.2, ',',
                activity.comfortable_insulation_clo + 0.1, ',', activity.comfortable_insulation_clo, ',1.1,1.0],
                "worn_insulation_clo":[0.75,0.75,0.66,0.66,0.66],"fit":["cooler","cooler","cooler","within","within"],
                "exposure_limit_minutes":[45,60,95,null,null],"outfit_id":["o2","o2","o1","o1","o1"],
                "asked_for":[" of the 1.7 clo."," of the 1.6 clo."," of the 1.5 clo."," of the 1.1 clo."," of the 1.0 clo."],
                "advice":[[],[],["Go in after 95 minutes.","Mind the \\\\"ice\\\\"."],[],[]],
                "protection_reason":"Rain.","accessories":[{"id":"umbrella","reason":"Rain."}]}')
            """;

    private static final String OUTFITS =
            """
            CREATE OR REPLACE TABLE gold.transformed_outfit_recommendations AS
            SELECT city.*, timestamp_seconds(h.valid_at_s) AS valid_at, activity.activity_id, 'recorded' AS source,
                timestamp_seconds(h.now_s) AS scheduled_at, timestamp_seconds(h.now_s) AS retrieved_at,
                0 AS weather_age_minutes,
                CAST(h.i AS DOUBLE) AS air_temperature_c, 80.0D AS relative_humidity_pct, 3.5D AS wind_speed_m_s,
                CAST(NULL AS DOUBLE) AS wind_gusts_m_s, 0.0D AS precipitation_mm,
                CAST(NULL AS DOUBLE) AS precipitation_probability_pct, 12.0D AS shortwave_radiation_w_m2,
                0.5D AS uv_index, 3 AS weather_code,
                CAST(h.i AS DOUBLE) AS mean_radiant_temperature_c, h.i - 4.0D AS felt_temperature_c,
                'slight_cold_stress' AS stress_class, CAST(NULL AS DOUBLE) AS wind_chill_c, false AS is_in_sun,
                1.0D AS minimal_insulation_clo, activity.comfortable_insulation_clo, 0.66D AS worn_insulation_clo,
                'cooler' AS fit, 95 AS exposure_limit_minutes, 'o1' AS outfit_id,
                '[{"id":"winter_coat","role":"warmth","reason":"Cold."},
                    {"id":"umbrella","role":"weather","reason":"Rain."}]' AS garments_json,
                '["Go in after 95 minutes.","Mind the \\\\"ice\\\\"."]' AS advice_json,
                %s AS by_sensitivity_json
            FROM VALUES ('new-york-us', 'New York', 'US', 40.71D, -74.01D, 'America/New_York'),
                    ('oslo-no', 'Oslo', 'NO', 59.91D, 10.75D, 'Europe/Oslo')
                AS city(city_id, city_name, country_code, latitude_deg, longitude_deg, timezone)
            CROSS JOIN VALUES ('running', 1.2D), ('walking', 1.5D) AS activity(activity_id, comfortable_insulation_clo)
            CROSS JOIN (
                SELECT i, %dL AS now_s, %dL + (i - 6) * 3600 AS valid_at_s
                FROM (SELECT explode(sequence(0, 35)) AS i)) AS h
            """;

    private static final String TRENDS =
            """
            CREATE OR REPLACE TABLE gold.aggregated_weather_trends AS
            SELECT city_id, date_add(DATE'%s', d) AS local_date, -2.0D AS min_air_temperature_c,
                1.0D AS mean_air_temperature_c, 4.0D AS max_air_temperature_c, 0.4D AS precipitation_mm,
                24 AS hour_count, 1.5D AS mean_7_days_air_temperature_c,
                CAST(NULL AS DOUBLE) AS mean_30_days_air_temperature_c, 2.0D AS normal_air_temperature_c,
                -1.0D AS difference_from_normal_k, 0.8D AS forecast_error_1_day_k,
                CAST(NULL AS DOUBLE) AS forecast_error_2_days_k, CAST(NULL AS DOUBLE) AS forecast_error_3_days_k
            FROM VALUES ('new-york-us'), ('oslo-no') AS city(city_id)
            CROSS JOIN (SELECT explode(array(-40, -9, -1, 0, 1)) AS d)
            """;
}
