with hours as (

    select
        *,
        {{ sum_of_garments_clo('comfortable_insulation_clo') }} - accessories_insulation_clo as wanted_clo
    from {{ ref('int_outfits__accessories') }}

),

-- The warmest ensemble that is not warmer than comfortable; where all are, the lightest.
matched as (

    select
        hours.*,
        ensembles.outfit_id,
        ensembles.garments,
        ensembles.warmer_outfit_id,
        ensembles.warmer_garments,
        {{ worn_insulation_clo('ensembles.garments_insulation_clo + hours.accessories_insulation_clo') }} as worn_clo,
        {{ worn_insulation_clo('ensembles.warmer_insulation_clo + hours.accessories_insulation_clo') }} as warmer_clo
    from hours
    inner join {{ ref('int_ensembles') }} as ensembles
        on
            hours.activity_id = ensembles.activity_id
            and hours.temperature_band = ensembles.temperature_band
            and hours.protection = ensembles.protection
            -- No bare legs where the air feels colder than 10 degrees on them, however hard one works.
            and ensembles.is_bare
            = (hours.skin_chill_c >= 10 and hours.wanted_clo < coalesce(ensembles.lightest_long_clo, 99))
            and (hours.wanted_clo >= ensembles.garments_insulation_clo or ensembles.is_lightest)
            and (hours.wanted_clo < ensembles.warmer_insulation_clo or ensembles.warmer_insulation_clo is null)

),

-- If that is too cool, and the next warmer one is nearer to what is asked for, that one.
compared as (

    select
        *,
        coalesce(
            worn_clo < minimal_insulation_clo
            and warmer_clo - comfortable_insulation_clo < minimal_insulation_clo - worn_clo, false
        ) as is_next_nearer
    from matched

),

chosen as (

    select
        * except (
            outfit_id, garments, worn_clo, warmer_outfit_id, warmer_garments, warmer_clo, wanted_clo, is_next_nearer
        ),
        if(is_next_nearer, warmer_outfit_id, outfit_id) as outfit_id,
        if(is_next_nearer, warmer_garments, garments) as garments,
        round(if(is_next_nearer, warmer_clo, worn_clo), 3) as worn_insulation_clo
    from compared

),

judged as (

    select
        *,
        case
            when worn_insulation_clo < minimal_insulation_clo then 'cooler'
            when worn_insulation_clo > comfortable_insulation_clo then 'warmer'
            else 'within'
        end as fit
    from chosen

),

celled as (

    select
        * except (debt_worn_clo, debt_winds_m_s),
        {{ cell_on_axis('debt_worn_clo', 'worn_insulation_clo') }} as worn_cell,
        {{ cell_on_axis('debt_winds_m_s', 'body_wind_m_s') }} as wind_cell
    from judged

),

indebted as (

    select
        celled.* except (worn_cell, wind_cell),
        {{ in_cell(
            'cells', 'heat_debt_w_m2', 'celled.worn_insulation_clo', 'celled.body_wind_m_s',
            'greatest(0.0D, (celled.operative_temperature_c - cells.lowest_operative_temperature_c) / cells.step_k)'
        ) }} as heat_debt_w_m2
    from celled
    -- Only who is dressed too cool runs into debt, and what ISO 11079 knows of it ends at 10 degrees.
    left join {{ ref('int_heat_debt__cells') }} as cells
        on
            celled.fit = 'cooler'
            and celled.operative_temperature_c <= 10
            and celled.activity_id = cells.activity_id
            and celled.worn_cell = cells.worn_cell
            and celled.wind_cell = cells.wind_cell

)

select
    *,
    {{ exposure_limit_minutes('heat_debt_w_m2') }} as exposure_limit_minutes
from indebted
