-- The seeds in one statement, but for those whose key is tested where their rows go on one by one (garments and
-- activities), and climate_normals, which has a test of its own.
with keys_of_seeds as (

    select
        'weather_codes' as seed_name,
        cast(weather_code as string) as row_key
    from {{ ref('weather_codes') }}

    union all

    select
        'units' as seed_name,
        suffix as row_key
    from {{ ref('units') }}

    union all

    select
        'thermal_stress_classes' as seed_name,
        stress_class as row_key
    from {{ ref('thermal_stress_classes') }}

    union all

    select
        'solar_gain' as seed_name,
        cast(sun_altitude_deg as string) as row_key
    from {{ ref('solar_gain') }}

    union all

    select
        'required_insulation' as seed_name,
        concat(activity_id, ' ', relative_humidity_pct, ' ', wind_speed_m_s) as row_key
    from {{ ref('required_insulation') }}

    union all

    select
        'heat_debt' as seed_name,
        concat(activity_id, ' ', wind_speed_m_s, ' ', worn_insulation_clo) as row_key
    from {{ ref('heat_debt') }}

)

select
    seed_name,
    row_key,
    count(*) as rows_alike
from keys_of_seeds
group by seed_name, row_key
having count(*) > 1 or row_key is null
