{#- Series are read as strings: one reading of a wrong type must cost that reading, not its whole series. -#}
{%- set names = ['time'] + series() | map('first') | list -%}

with raw_weather_data as (

    select * from {{ source('bronze', 'raw_weather_data') }}

),

parsed as (

    select
        object_path,
        city_id,
        loaded_at,
        landed_on,
        get_json_object(payload, '$') is not null as is_json,
        from_json(
            payload,
            'scheduled_at string, retrieved_at string, source string,
            city struct<name: string, country_code: string, latitude_deg: double, longitude_deg: double, timezone: string>,
            forecast struct<hourly: struct<{{ names | join(": array<string>, ") }}: array<string>>>'
        ) as record
    from raw_weather_data

)

select
    object_path,
    city_id,
    record.city.name as city_name,
    record.city.country_code,
    record.city.timezone,
    record.source,

    record.city.latitude_deg,
    record.city.longitude_deg,
    is_json,
    record.forecast.hourly,

    -- The object's own name for its run: landing/source=.../date=.../run=2026-11-23T06:07:00Z.ndjson.gz
    try_cast(nullif(regexp_extract(object_path, 'run=([0-9TZ:-]+)', 1), '') as timestamp) as object_scheduled_at,
    try_cast(record.scheduled_at as timestamp) as scheduled_at,
    try_cast(record.retrieved_at as timestamp) as retrieved_at,
    loaded_at,
    landed_on

from parsed
