with hours as (

    select
        *,
        {{ doing() }} as doing,
        {{ protection_reason() }} as protection_reason,
        {{ advice() }} as advice
    from {{ ref('int_outfits__chosen') }}

),

told as (

    select
        *,
        {{ asked_for() }} as asked_for
    from hours

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
                    if(
                        worn.protects_from is null, concat(worn.share, {{ of_average('asked_for') }}), protection_reason
                    ) as reason
                )
            ),
            transform(
                accessories, worn -> struct(worn.garment_id as id, 'weather' as role, worn.reason as reason)
            )
        ) as worn_garments
    from told

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

    round({{ of_average('minimal_insulation_clo') }}, 3) as minimal_insulation_clo,
    round({{ of_average('comfortable_insulation_clo') }}, 3) as comfortable_insulation_clo,
    {{ of_average('worn_insulation_clo') }} as worn_insulation_clo,
    {{ of_average('fit') }} as fit,
    {{ of_average('exposure_limit_minutes') }} as exposure_limit_minutes,

    {{ of_average('outfit_id') }} as outfit_id,
    to_json(worn_garments) as garments_json,
    to_json({{ of_average('advice') }}) as advice_json,
    to_json(
        struct(
            {{ of_people('level') }} as sensitivity,
            transform(minimal_insulation_clo, clo -> round(clo, 3)) as minimal_insulation_clo,
            transform(comfortable_insulation_clo, clo -> round(clo, 3)) as comfortable_insulation_clo,
            worn_insulation_clo,
            fit,
            exposure_limit_minutes,
            outfit_id,
            asked_for,
            advice,
            protection_reason,
            transform(accessories, worn -> struct(worn.garment_id as id, worn.reason as reason)) as accessories
        )
    ) as by_sensitivity_json
from dressed
