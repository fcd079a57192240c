with hours as (

    -- Of every hour, what the newest issue that told its temperature said: so days long gone keep what was known last.
    select
        city_id,
        valid_at,
        max_by(timezone, scheduled_at) as timezone,
        max_by(air_temperature_c, scheduled_at) as air_temperature_c,
        max_by(precipitation_mm, scheduled_at) as precipitation_mm
    from {{ ref('int_forecasts__hourly') }}
    where air_temperature_c is not null
    group by city_id, valid_at

)

select
    city_id,
    cast(from_utc_timestamp(valid_at, timezone) as date) as local_date,

    min(air_temperature_c) as min_air_temperature_c,
    round(avg(air_temperature_c), 2) as mean_air_temperature_c,
    max(air_temperature_c) as max_air_temperature_c,
    round(coalesce(sum(precipitation_mm), 0), 2) as precipitation_mm,

    cast(count(*) as int) as hour_count
from hours
group by city_id, local_date
