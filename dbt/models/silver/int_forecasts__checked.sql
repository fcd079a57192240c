{{
    config(
        materialized='incremental',
        incremental_strategy='replace_touched',
        partition_by=['scheduled_on', 'has_faults'],
        meta={'touched_by': ['scheduled_on', 'object_path']}
    )
}}

{%- set new_objects %}
    {%- if is_incremental() and execute %}
        {%- set bronze = source('bronze', 'raw_weather_data') %}
        {%- set days = touched_predicates(
            '(select landed_on, object_path from ' ~ bronze ~ ' where loaded_at > ' ~ loaded_until(this, 'scheduled_on') ~ ')',
            ['landed_on', 'object_path']
        ) %}
        {{- days | join(' and ') if days else 'false' }}
    {%- else %}true{% endif %}
{%- endset %}

with lines as (

    -- An object is taken whole whenever a line of it is new: what it said before a retry overwrote it is replaced.
    select
        *,
        {{ line_fault() }} as line_fault
    from {{ ref('stg_open_meteo__forecasts') }}
    where {{ new_objects }}

),

hours as (

    select
        lines.*,
        hour_index,
        hour_text,
        try_cast(concat(hour_text, ':00Z') as timestamp) as valid_at
    from lines
        lateral view outer posexplode(if(line_fault is null, hourly.time, null)) as hour_index, hour_text

),

readings as (

    select
        * except (valid_at),
        if(valid_at = date_trunc('hour', valid_at), valid_at, null) as valid_at,
        {{ readings() }}
    from hours

),

described as (

    -- What is wrong with the readings is known now: the series need not go through what follows, once with every hour.
    select
        * except (hourly),
        {{ reading_faults() }} as reading_faults,
        {{ whole_series_faults() }} as whole_series_faults
    from readings

),

ranked as (

    select
        *,
        -- Of an hour told twice the last that has a temperature counts.
        row_number() over (
            partition by object_path, city_id, valid_at order by air_temperature_c is null, hour_index desc
        ) as last_first
    from described

),

judged as (

    select
        *,
        {{ hour_fault() }} as hour_fault,
        {{ hour_fault() }} is null as is_taken
    from ranked

)

select
    object_path,
    city_id,
    loaded_at,
    scheduled_at,
    valid_at,
    retrieved_at,
    is_taken,
    hour_index,
    hour_text,

    city_name,
    country_code,
    timezone,
    source,
    latitude_deg,
    longitude_deg,

    air_temperature_c,
    relative_humidity_pct,
    wind_speed_m_s,
    wind_gusts_m_s,
    -- The source tells these three for the hour before its time; here a row is the hour that begins at valid_at.
    {{ in_the_next_hour('precipitation_mm') }} as precipitation_mm,
    {{ in_the_next_hour('precipitation_probability_pct') }} as precipitation_probability_pct,
    {{ in_the_next_hour('shortwave_radiation_w_m2') }} as shortwave_radiation_w_m2,
    uv_index,
    cast(weather_code as int) as weather_code,

    {{ faults() }} as faults,
    hour_fault is not null or size(reading_faults) + size(whole_series_faults) > 0 as has_faults,
    landed_on as scheduled_on
from judged
