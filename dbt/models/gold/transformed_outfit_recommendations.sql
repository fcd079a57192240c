with hours as (

    select
        *,
        {{ asked_for() }} as asked_for,
        {{ wet_reason() }} as wet_reason,
        {{ wind_reason() }} as wind_reason
    from {{ ref('int_outfits__chosen') }}

),

-- Ensembles end with the legs, accessories begin with the feet: one after the other they are in the order of dressing.
dressed as (

    select
        *,
        concat(
            transform(
                garments,
                worn -> struct(
                    worn.id as id,
                    if(worn.protects_from is null, 'warmth', 'weather') as role,
                    case worn.protects_from
                        when 'wet' then wet_reason
                        when 'wind' then wind_reason
                        else concat(worn.share, asked_for)
                    end as reason
                )
            ),
            transform(
                accessories, worn -> struct(worn.garment_id as id, 'weather' as role, worn.reason as reason)
            )
        ) as worn_garments
    from hours

)

select
    city_id,
    city_name,
    country_code,
    latitude_deg,
    longitude_deg,
    timezone,

    valid_at,
    activity_id,

    source,
    scheduled_at,
    retrieved_at,
    cast((unix_timestamp(current_timestamp()) - unix_timestamp(retrieved_at)) / 60 as int) as weather_age_minutes,

    air_temperature_c,
    relative_humidity_pct,
    wind_speed_m_s,
    wind_gusts_m_s,
    precipitation_mm,
    precipitation_probability_pct,
    shortwave_radiation_w_m2,
    uv_index,
    weather_code,

    round(mean_radiant_temperature_c, 2) as mean_radiant_temperature_c,
    round(felt_temperature_c, 2) as felt_temperature_c,
    stress_class,
    round(wind_chill_c, 1) as wind_chill_c,
    is_in_sun,

    round(minimal_insulation_clo, 3) as minimal_insulation_clo,
    round(comfortable_insulation_clo, 3) as comfortable_insulation_clo,
    worn_insulation_clo,
    fit,
    exposure_limit_minutes,

    outfit_id,
    to_json(worn_garments) as garments_json,
    to_json({{ advice() }}) as advice_json
from dressed
