{{ config(materialized='view') }}

select
    dbt_scd_id as city_key,
    city_id,
    city_name,
    country_code,
    latitude_deg,
    longitude_deg,
    timezone,
    -- Before anything was told of a city, it is taken to have been what was told first.
    if(
        row_number() over (partition by city_id order by dbt_valid_from) = 1,
        timestamp '1970-01-01 00:00:00',
        dbt_valid_from
    ) as valid_from,
    dbt_valid_to as valid_to,
    dbt_valid_to is null as is_current
from {{ ref('city_snapshot') }}
