{{ config(materialized='ephemeral') }}

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
        ) }} as operative_temperature_c,
        humidity_pct * {{ saturation_vapour_pressure_kpa('air_temperature_c') }} as vapour_pressure_pct_kpa,
        {{ cell_on_axis('winds_m_s', 'body_wind_m_s') }} as wind_cell
    from hours

),

dressed_for as (

    select
        *,
        {{ of_each('operative_temperature_c + get(' ~ of_people('shift_k') ~ ', #)') }} as dressed_for_c
    from operative

),

humid as (

    -- The same vapour in air of that temperature.
    select
        *,
        {{ of_each(
            'least(100.0D, vapour_pressure_pct_kpa / ' ~ saturation_vapour_pressure_kpa('get(dressed_for_c, #)') ~ ')'
        ) }} as dressed_for_humidity_pct
    from dressed_for

),

celled as (

    select
        *,
        {{ of_each(cell_on_axis('humidities_pct', 'get(dressed_for_humidity_pct, #)', 4)) }} as humidity_cells
    from humid

),

placed as (

    select
        celled.* except (
            wind_cell, winds_m_s, humidities_pct, lowest_required_c, required_step_k, required_count,
            vapour_pressure_pct_kpa, dressed_for_humidity_pct, humidity_cells
        ),
        {{ of_each(
            place_in_cell('humidities_pct', 'get(dressed_for_humidity_pct, #)', 'get(humidity_cells, #)')
        ) }} as humidity_places,
        {{ of_each(
            place_on_list('get(dressed_for_c, #)', 'lowest_required_c', 'required_step_k', 'required_count')
        ) }} as temperature_places,
        {{ share_of('body_wind_m_s', 'winds.wind_from_m_s', 'winds.wind_to_m_s') }} as wind_share,
        winds.minimal_clo_from,
        winds.minimal_clo_to,
        winds.comfortable_clo_from,
        winds.comfortable_clo_to
    from celled
    inner join {{ ref('int_required_insulation__winds') }} as winds
        on celled.activity_id = winds.activity_id and celled.wind_cell = winds.wind_cell

),

looked_up as (

    select
        * except (
            humidity_places, temperature_places, wind_share,
            minimal_clo_from, minimal_clo_to, comfortable_clo_from, comfortable_clo_to
        ),
        {{ of_each(on_grid('minimal_clo', 'wind_share', 'get(humidity_places, #)', 'get(temperature_places, #)')) }}
            as minimal_clo,
        {{ of_each(on_grid('comfortable_clo', 'wind_share', 'get(humidity_places, #)', 'get(temperature_places, #)')) }}
            as comfortable_clo
    from placed

)

select
    * except (minimal_clo, comfortable_clo),
    {{ no_less_for_the_colder('minimal_clo') }} as minimal_insulation_clo,
    {{ no_less_for_the_colder('comfortable_clo') }} as comfortable_insulation_clo
from looked_up
