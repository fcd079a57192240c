{#- Series are read as strings: one reading of a wrong type must cost that reading, not its whole series. -#}
{%- set series = [
    'time', 'temperature_2m', 'relative_humidity_2m', 'wind_speed_10m', 'wind_gusts_10m', 'precipitation',
    'precipitation_probability', 'shortwave_radiation', 'uv_index', 'weather_code'
] -%}

with raw_weather_data as (

    select * from {{ source('bronze', 'raw_weather_data') }}

),

parsed as (

    select
        object_path,
        city_id,
        loaded_at,
        from_json(
            payload,
            'scheduled_at string, retrieved_at string, source string,
            city struct<name: string, country_code: string, latitude_deg: double, longitude_deg: double, timezone: string>,
            forecast struct<hourly: struct<{{ series | join(": array<string>, ") }}: array<string>>>'
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
    record.forecast.hourly,

    try_cast(record.scheduled_at as timestamp) as scheduled_at,
    try_cast(record.retrieved_at as timestamp) as retrieved_at,
    loaded_at

from parsed
