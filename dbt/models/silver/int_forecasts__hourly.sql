{{
    config(
        materialized='incremental',
        incremental_strategy='merge',
        unique_key=['city_id', 'valid_at', 'scheduled_at'],
        partition_by='scheduled_on'
    )
}}

with forecasts as (

    select * from {{ ref('stg_open_meteo__forecasts') }} as landed
    where
        landed.scheduled_at is not null
        {% if is_incremental() %}
            -- Two loads at once may commit in another order than they began in: look a little further back.
            and landed.loaded_at > (
                select coalesce(max(known.loaded_at), timestamp '1970-01-01') - interval 10 minutes
                from {{ this }} as known
            )
        {% endif %}

),

hours as (

    select
        forecasts.*,
        hour_index,
        date_trunc('hour', try_cast(concat(hour_text, ':00Z') as timestamp)) as valid_at
    from forecasts
        lateral view posexplode(hourly.time) as hour_index, hour_text

),

typed as (

    select
        city_id,
        valid_at,
        scheduled_at,

        city_name,
        country_code,
        timezone,
        source,
        object_path,

        latitude_deg,
        longitude_deg,
        {{ reading('temperature_2m', -90, 60) }} as air_temperature_c,
        {{ reading('relative_humidity_2m', 0, 100) }} as relative_humidity_pct,
        {{ reading('wind_speed_10m', 0, 120) }} as wind_speed_m_s,
        {{ reading('wind_gusts_10m', 0, 150) }} as wind_gusts_m_s,
        {{ reading('precipitation', 0, 500) }} as precipitation_mm,
        {{ reading('precipitation_probability', 0, 100) }} as precipitation_probability_pct,
        {{ reading('shortwave_radiation', 0, 1500) }} as shortwave_radiation_w_m2,
        {{ reading('uv_index', 0, 50) }} as uv_index,
        cast({{ reading('weather_code', 0, 99) }} as int) as weather_code,

        retrieved_at,
        loaded_at,
        cast(scheduled_at as date) as scheduled_on,
        row_number() over (
            partition by city_id, valid_at, scheduled_at
            order by retrieved_at desc, object_path desc, hour_index desc
        ) as newest_first
    from hours
    where valid_at is not null

)

select
    * except (newest_first, precipitation_mm, precipitation_probability_pct, shortwave_radiation_w_m2),
    -- The source tells these three for the hour before its time; here a row is the hour that begins at valid_at.
    {{ in_the_next_hour('precipitation_mm') }} as precipitation_mm,
    {{ in_the_next_hour('precipitation_probability_pct') }} as precipitation_probability_pct,
    {{ in_the_next_hour('shortwave_radiation_w_m2') }} as shortwave_radiation_w_m2
from typed
where newest_first = 1
