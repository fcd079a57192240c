with forecasts as (

    select
        *,
        -- What a source leaves out: half-dry air, hardly any wind, shade.
        coalesce(relative_humidity_pct, 50) as humidity_pct,
        coalesce(wind_speed_m_s, 1) as wind_m_s,
        coalesce(shortwave_radiation_w_m2, 0) as global_w_m2
    from {{ ref('int_forecasts__newest') }}
    where
        air_temperature_c is not null
        and valid_at >= date_trunc('hour', scheduled_at)
        and valid_at < scheduled_at + interval 126 hours

),

lit as (

    -- The sun at mid-hour, since radiation is the mean of the hour.
    select
        *,
        {{ sun_altitude_deg('latitude_deg', 'longitude_deg', "(valid_at + interval 30 minutes)") }} as altitude_deg
    from forecasts

),

placed as (

    select
        lit.*,
        solar_gain.*,
        lit.global_w_m2 * {{ diffuse_share('lit.global_w_m2', 'lit.altitude_deg') }} as diffuse_w_m2,
        {{ cell_on_axis('solar_gain.altitudes_deg', 'lit.altitude_deg') }} as altitude_cell
    from lit
    cross join {{ ref('int_solar_gain') }} as solar_gain

),

within_cells as (

    select
        *,
        {{ share_of('altitude_deg', 'get(altitudes_deg, altitude_cell)', 'get(altitudes_deg, altitude_cell + 1)') }}
            as altitude_share
    from placed

),

radiant as (

    select
        * except (
            altitudes_deg, beam_gains, diffuse_gains, ground_gains, altitude_deg, altitude_cell, altitude_share,
            global_w_m2, diffuse_w_m2
        ),
        air_temperature_c + {{ solar_gain_k('altitude_deg', 'global_w_m2', 'diffuse_w_m2') }}
            as mean_radiant_temperature_c
    from within_cells

),

felt as (

    select
        *,
        mean_radiant_temperature_c - air_temperature_c >= 5 as is_in_sun,
        {{ utci_c('air_temperature_c', 'mean_radiant_temperature_c', 'wind_m_s', 'humidity_pct') }}
            as felt_temperature_c,
        {{ wind_chill_c('air_temperature_c', 'wind_m_s') }} as wind_chill_c
    from radiant

)

select
    felt.*,
    classes.stress_class,
    classes.stress_class_name,
    classes.severity as stress_severity,
    {{ weather_flags() }}
from felt
inner join {{ ref('thermal_stress_classes') }} as classes
    on felt.felt_temperature_c >= classes.utci_from_c and felt.felt_temperature_c < classes.utci_below_c
left join {{ ref('weather_codes') }} as codes on felt.weather_code = codes.weather_code
