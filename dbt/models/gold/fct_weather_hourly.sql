{{
    config(
        materialized='incremental',
        incremental_strategy='merge_touched',
        unique_key=['city_id', 'valid_at'],
        matched_condition='DBT_INTERNAL_SOURCE.scheduled_at >= DBT_INTERNAL_DEST.scheduled_at',
        on_schema_change='fail',
        partition_by='valid_on',
        meta={'touched_by': ['valid_on']}
    )
}}

with forecasts as (

    select
        *,
        row_number() over (partition by city_id, valid_at order by scheduled_at desc) as newest_first
    from {{ ref('int_forecasts__hourly') }}
    where
        air_temperature_c is not null
        {% if is_incremental() %}
            and loaded_at > {{ loaded_until(this, 'valid_on') }}
        {% endif %}

)

select
    forecasts.city_id,
    cities.city_key,

    forecasts.valid_at,
    cast(from_utc_timestamp(forecasts.valid_at, forecasts.timezone) as date) as local_date,
    forecasts.source,
    forecasts.scheduled_at,
    forecasts.retrieved_at,

    forecasts.air_temperature_c,
    forecasts.relative_humidity_pct,
    forecasts.wind_speed_m_s,
    forecasts.wind_gusts_m_s,
    forecasts.precipitation_mm,
    forecasts.precipitation_probability_pct,
    forecasts.shortwave_radiation_w_m2,
    forecasts.uv_index,
    forecasts.weather_code,

    forecasts.loaded_at,
    cast(forecasts.valid_at as date) as valid_on
from forecasts
left join {{ ref('dim_city') }} as cities
    on
        forecasts.city_id = cities.city_id
        and forecasts.retrieved_at >= cities.valid_from
        and (forecasts.retrieved_at < cities.valid_to or cities.is_current)
where forecasts.newest_first = 1
