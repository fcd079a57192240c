with forecasts as (

    select
        *,
        dense_rank() over (partition by city_id order by scheduled_at desc) as issue_age
    from {{ ref('int_forecasts__hourly') }}

),

hours as (

    select
        * except (issue_age),
        round({{ required_insulation_clo('air_temperature_c') }}, 3) as required_insulation_clo,
        round({{ wind_chill_c('air_temperature_c', 'wind_speed_m_s') }}, 1) as wind_chill_c,
        coalesce(precipitation_mm >= 0.2, false) or coalesce(precipitation_probability_pct >= 50, false) as is_wet,
        coalesce(wind_speed_m_s >= 8, false) or coalesce(wind_gusts_m_s >= 14, false) as is_windy,
        coalesce(uv_index >= 3, false) as is_sunny,
        -- WMO codes for snow, snow showers, and what freezes on the ground: rime, freezing drizzle, freezing rain.
        coalesce(weather_code in (71, 73, 75, 77, 85, 86), false) as is_snowing,
        coalesce(weather_code in (48, 56, 57, 66, 67), false) as is_icy
    from forecasts
    where issue_age = 1 and air_temperature_c is not null

)

select
    * except (is_snowing),
    is_snowing or (is_wet and air_temperature_c <= 0 and not is_icy) as is_snowy
from hours
