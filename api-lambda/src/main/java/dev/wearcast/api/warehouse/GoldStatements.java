package dev.wearcast.api.warehouse;

/** What gold is asked. Times pass as seconds since 1970, so that no time zone of JVM, driver or session can shift them. */
final class GoldStatements {

    static final String NEWEST_RETRIEVAL =
            "SELECT unix_seconds(max(retrieved_at)) AS retrieved_at_s FROM gold.transformed_outfit_recommendations";

    static final String CITIES =
            """
            SELECT city_id, any_value(city_name) AS city_name, any_value(country_code) AS country_code,
                any_value(latitude_deg) AS latitude_deg, any_value(longitude_deg) AS longitude_deg,
                any_value(timezone) AS timezone, min_by(source, valid_at) AS source,
                unix_seconds(min_by(retrieved_at, valid_at)) AS retrieved_at_s
            FROM gold.transformed_outfit_recommendations
            WHERE valid_at >= timestamp_seconds(?)
            GROUP BY city_id
            """;

    /** The dimensions in one statement, since a statement costs more than their few rows. */
    static final String WARDROBE =
            """
            SELECT
                (SELECT to_json(collect_list(named_struct('id', activity_id, 'name', activity_name,
                        'metabolicRateWM2', metabolic_rate_w_m2, 'ownSpeedMS', own_speed_m_s, 'seated', is_seated,
                        'source', source)))
                    FROM gold.dim_activity) AS activities_json,
                (SELECT to_json(collect_list(named_struct('id', garment_id, 'name', garment_name, 'layer', layer,
                        'slot', slot, 'bodyPart', body_part, 'putOnOrder', put_on_order,
                        'insulationClo', insulation_clo, 'insulationSource', insulation_source,
                        'windproof', is_windproof, 'waterproof', is_waterproof, 'sunProtective', protects_from_sun,
                        'warmEnoughToSit', is_warm_enough_to_sit, 'airPermeabilityLM2S', air_permeability_l_m2_s,
                        'activities', split(fit_for_activities, ','))))
                    FROM gold.dim_garment) AS garments_json,
                (SELECT to_json(collect_list(named_struct('id', outfit_id, 'garments', garment_ids,
                        'protecting', protecting_garment_ids)))
                    FROM gold.dim_outfit) AS ensembles_json
            """;

    /** Weather comes once an activity: putting an hour's rows together in SQL took longer than reading them all. */
    private static final String HOURS =
            """
            SELECT city_id, city_name, country_code, latitude_deg, longitude_deg, timezone,
                unix_seconds(valid_at) AS valid_at_s, activity_id, source, unix_seconds(retrieved_at) AS retrieved_at_s,
                air_temperature_c, relative_humidity_pct, wind_speed_m_s, wind_gusts_m_s, precipitation_mm,
                precipitation_probability_pct, shortwave_radiation_w_m2, uv_index, weather_code,
                felt_temperature_c, stress_class, wind_chill_c, is_in_sun,
                by_sensitivity_json
            FROM gold.transformed_outfit_recommendations
            WHERE valid_at >= timestamp_seconds(?)%s
            ORDER BY city_id, valid_at
            """;

    /** Thirty days: the last is the one before today in UTC, which west of Greenwich can still be today. */
    private static final String TRENDS =
            """
            SELECT city_id, cast(local_date AS string) AS local_date, hour_count, min_air_temperature_c,
                mean_air_temperature_c, max_air_temperature_c, precipitation_mm, mean_7_days_air_temperature_c,
                mean_30_days_air_temperature_c, normal_air_temperature_c, difference_from_normal_k,
                forecast_error_1_day_k, forecast_error_2_days_k, forecast_error_3_days_k
            FROM gold.aggregated_weather_trends
            WHERE local_date >= date_sub(to_date(timestamp_seconds(?)), 30)%s
            ORDER BY city_id, local_date
            """;

    private static final String ONE_CITY = " AND city_id = ?";

    private GoldStatements() {}

    static String hours(boolean ofOneCity) {
        return HOURS.formatted(ofOneCity ? ONE_CITY : "");
    }

    static String trends(boolean ofOneCity) {
        return TRENDS.formatted(ofOneCity ? ONE_CITY : "");
    }
}
