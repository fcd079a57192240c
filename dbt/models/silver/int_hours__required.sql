with hours as (

    select
        felt.*,
        activities.*,
        {{ body_wind_speed_m_s('felt.wind_m_s') }} as body_wind_m_s
    from {{ ref('int_hours__felt') }} as felt
    cross join {{ ref('int_activities__axes') }} as activities

),

operative as (

    select
        *,
        {{ operative_temperature_c(
            'air_temperature_c',
            'mean_radiant_temperature_c',
            relative_air_velocity_m_s('body_wind_m_s', 'own_speed_m_s')
        ) }} as operative_temperature_c
    from hours

),

humid as (

    -- The same vapour in air of the operative temperature.
    select
        *,
        least(
            100.0,
            humidity_pct * {{ saturation_vapour_pressure_kpa('air_temperature_c') }}
            / {{ saturation_vapour_pressure_kpa('operative_temperature_c') }}
        ) as operative_humidity_pct
    from operative

),

celled as (

    select
        * except (humidities_pct, winds_m_s),
        {{ cell_on_axis('humidities_pct', 'operative_humidity_pct') }} as humidity_cell,
        {{ cell_on_axis('winds_m_s', 'body_wind_m_s') }} as wind_cell
    from humid

),

placed as (

    select
        celled.* except (humidity_cell, wind_cell),
        cells.* except (activity_id, humidity_cell, wind_cell),
        greatest(
            0.0D, (celled.operative_temperature_c - cells.lowest_operative_temperature_c) / cells.step_k
        ) as steps
    from celled
    inner join {{ ref('int_required_insulation__cells') }} as cells
        on
            celled.activity_id = cells.activity_id
            and celled.humidity_cell = cells.humidity_cell
            and celled.wind_cell = cells.wind_cell

)

select
    * except (
        lowest_operative_temperature_c, step_k, steps, first_from, first_to, second_from, second_to,
        minimal_clo_00, minimal_clo_01, minimal_clo_10, minimal_clo_11,
        comfortable_clo_00, comfortable_clo_01, comfortable_clo_10, comfortable_clo_11
    ),
    {{ in_cell('placed', 'minimal_clo', 'operative_humidity_pct', 'body_wind_m_s', 'steps') }}
        as minimal_insulation_clo,
    {{ in_cell('placed', 'comfortable_clo', 'operative_humidity_pct', 'body_wind_m_s', 'steps') }}
        as comfortable_insulation_clo
from placed
