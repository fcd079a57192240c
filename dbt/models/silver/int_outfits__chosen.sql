{#- A table, since gold's contract has its model planned twice, and planning all this takes as long as computing it. -#}
{{ config(materialized='table') }}

{%- set worn_on_rung_clo = worn_insulation_clo(
    'get(garments_insulations_clo, get(rungs, #)) + accessories_insulation_clo'
) %}
{%- set worn_on_next_clo = worn_insulation_clo(
    'get(garments_insulations_clo, get(rungs, #) + 1) + accessories_insulation_clo'
) %}

with hours as (

    select
        *,
        -- No bare legs where the air feels colder than 10 degrees on them, however hard one works.
        skin_chill_c >= 10 as may_be_bare
    from {{ ref('int_outfits__accessories') }}

),

-- The warmest ensemble that is not warmer than comfortable; where all are, the lightest.
matched as (

    select
        hours.* except (may_be_bare),
        ladders.outfit_ids,
        ladders.garments_insulations_clo,
        {{ of_each(
            'get(ladders.rungs_by_hundredths, '
            ~ hundredths_clo(
                sum_of_garments_clo('get(hours.comfortable_insulation_clo, #)') ~ ' - hours.accessories_insulation_clo'
            ) ~ ')'
        ) }} as rungs
    from hours
    inner join {{ ref('int_ensembles__ladders') }} as ladders
        on
            hours.activity_id = ladders.activity_id
            and hours.temperature_band = ladders.temperature_band
            and hours.protection = ladders.protection
            and hours.may_be_bare = ladders.may_be_bare

),

-- If that is too cool, and the next warmer one is nearer to what is asked for, that one.
compared as (

    select
        * except (rungs),
        {{ of_each(
            'if(' ~ worn_on_rung_clo ~ ' < get(minimal_insulation_clo, #) and '
            ~ worn_on_next_clo ~ ' - get(comfortable_insulation_clo, #) < get(minimal_insulation_clo, #) - '
            ~ worn_on_rung_clo ~ ', get(rungs, #) + 1, get(rungs, #))'
        ) }} as rungs
    from matched

),

chosen as (

    select
        * except (rungs, garments_insulations_clo, outfit_ids),
        {{ of_each('get(outfit_ids, get(rungs, #))') }} as outfit_id,
        {{ of_each('round(' ~ worn_on_rung_clo ~ ', 3)') }} as worn_insulation_clo
    from compared

),

judged as (

    select
        *,
        {{ of_each(
            "if(get(worn_insulation_clo, #) < get(minimal_insulation_clo, #), 'cooler', "
            ~ "if(get(worn_insulation_clo, #) > get(comfortable_insulation_clo, #), 'warmer', 'within'))"
        ) }} as fit,
        {{ cell_on_axis('debt_winds_m_s', 'body_wind_m_s', 12) }} as debt_wind_cell,
        {{ of_each(cell_on_axis('debt_worn_clo', 'get(worn_insulation_clo, #)', 15)) }} as worn_cells
    from chosen

),

sheltered as (

    select
        judged.* except (
            debt_worn_clo, debt_winds_m_s, lowest_debt_c, debt_step_k, debt_count, debt_wind_cell, worn_cells
        ),
        {{ of_each(
            place_in_cell('judged.debt_worn_clo', 'get(judged.worn_insulation_clo, #)', 'get(judged.worn_cells, #)')
        ) }} as worn_places,
        {{ of_each(
            place_on_list(
                'get(judged.dressed_for_c, #)', 'judged.lowest_debt_c', 'judged.debt_step_k', 'judged.debt_count'
            )
        ) }} as temperature_places,
        {{ share_of('judged.body_wind_m_s', 'winds.wind_from_m_s', 'winds.wind_to_m_s') }} as wind_share,
        winds.heat_debt_w_m2_from,
        winds.heat_debt_w_m2_to
    from judged
    -- Only who is dressed too cool runs into debt, and what ISO 11079 knows of it ends at 10 degrees.
    left join {{ ref('int_heat_debt__winds') }} as winds
        on
            array_contains(judged.fit, 'cooler')
            and get(judged.dressed_for_c, 0) <= 10
            and judged.activity_id = winds.activity_id
            and judged.debt_wind_cell = winds.wind_cell

),

indebted as (

    select
        * except (
            dressed_for_c, worn_places, temperature_places, wind_share, heat_debt_w_m2_from, heat_debt_w_m2_to
        ),
        {{ of_each(
            "if(get(fit, #) = 'cooler' and get(dressed_for_c, #) <= 10, "
            ~ on_grid('heat_debt_w_m2', 'wind_share', 'get(worn_places, #)', 'get(temperature_places, #)') ~ ', null)'
        ) }} as heat_debts_w_m2
    from sheltered

)

select
    indebted.* except (heat_debts_w_m2),
    {{ of_each(exposure_limit_minutes('get(heat_debts_w_m2, #)')) }} as exposure_limit_minutes,
    ensembles.garments
from indebted
inner join {{ ref('int_ensembles') }} as ensembles on {{ of_average('indebted.outfit_id') }} = ensembles.outfit_id
