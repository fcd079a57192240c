{{ config(materialized='ephemeral') }}

-- The ensembles of a ladder side by side, from the lightest to the warmest, so that one look-up serves all people.
with rungs as (

    select
        ensembles.activity_id,
        ensembles.temperature_band,
        ensembles.protection,
        legs.may_be_bare,
        ensembles.outfit_id,
        ensembles.garments_insulation_clo,
        row_number() over lighter_to_warmer - 1 as rung,
        cast(round(ensembles.garments_insulation_clo * 100) as int) as from_hundredths,
        cast(round(lead(ensembles.garments_insulation_clo) over lighter_to_warmer * 100) as int) as to_hundredths
    from {{ ref('int_ensembles') }} as ensembles
    inner join (values (true), (false)) as legs (may_be_bare)
        on
            not ensembles.is_bare
            or (legs.may_be_bare and ensembles.garments_insulation_clo < coalesce(ensembles.lightest_long_clo, 99))
    window
        lighter_to_warmer as (
            partition by ensembles.activity_id, ensembles.temperature_band, ensembles.protection, legs.may_be_bare
            order by ensembles.garments_insulation_clo
        )

),

-- A rung for each hundredth of a clo from its own on; the lightest for all below, the warmest for all above.
spans as (

    select
        *,
        array_repeat(
            rung, coalesce(to_hundredths, {{ most_hundredths_clo() }} + 1) - if(rung = 0, 0, from_hundredths)
        ) as by_hundredths
    from rungs

)

select
    activity_id,
    temperature_band,
    protection,
    may_be_bare,
    array_sort(collect_list(struct(rung, garments_insulation_clo))).garments_insulation_clo as garments_insulations_clo,
    array_sort(collect_list(struct(rung, outfit_id))).outfit_id as outfit_ids,
    flatten(array_sort(collect_list(struct(rung, by_hundredths))).by_hundredths) as rungs_by_hundredths
from spans
group by activity_id, temperature_band, protection, may_be_bare
