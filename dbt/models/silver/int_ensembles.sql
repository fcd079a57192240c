{{ config(materialized='table', meta={'made_of_seeds': true}) }}

-- Torso and legs together, where they fit one another; for each activity, band of air temperature and protection a
-- ladder of one ensemble for each 0.05 clo.
with pairs as (

    select
        torsos.activity_id,
        torsos.temperature_band,
        torsos.protection,
        array_sort(concat(torsos.garments, legs.garments)) as garments,
        round(torsos.insulation_clo + legs.insulation_clo, 2) as garments_insulation_clo,
        not legs.is_long as is_bare,
        abs(legs.insulation_clo - 0.07 - 0.32 * torsos.insulation_clo) as imbalance_clo
    from {{ ref('int_outfits__torsos') }} as torsos
    inner join {{ ref('int_outfits__legs') }} as legs
        on
            torsos.activity_id = legs.activity_id
            and torsos.temperature_band = legs.temperature_band
            and torsos.protection = legs.protection
            -- Parts of the body balanced: legs have about a third of what the torso has.
            and legs.insulation_clo
            between 0.02 + 0.2 * torsos.insulation_clo and 0.12 + 0.45 * torsos.insulation_clo
            -- Who rests in the cold needs something under the seat.
            and (
                torsos.activity_id not in ('sitting', 'standing')
                or torsos.insulation_clo + legs.insulation_clo < 1.2
                or torsos.is_warm_enough_to_sit or legs.is_warm_enough_to_sit
            )

),

rungs as (

    select
        *,
        cast(floor(garments_insulation_clo / 0.05) * 5 as int) as rung,
        row_number() over (
            partition by activity_id, temperature_band, protection, is_bare, floor(garments_insulation_clo / 0.05)
            order by {{ is_for_deep_cold('garments') }}, size(garments), imbalance_clo, garments
        ) as best_first
    from pairs

),

ladder as (

    select
        concat_ws('-', activity_id, temperature_band, protection, if(is_bare, 'bare', null), lpad(rung, 3, '0'))
            as outfit_id,
        activity_id,
        temperature_band,
        protection,
        is_bare,
        rung,
        transform(garments, garment -> garment.garment_id) as garment_ids,
        -- What is told of each is the same in every hour but for the weather, so it is put into words here.
        transform(
            garments,
            garment -> struct(
                garment.garment_id as id,
                {{ protecting_from('garment', 'protection') }} as protects_from,
                format_string('%.2f clo', garment.insulation_clo) as share
            )
        ) as garments,
        garments_insulation_clo
    from rungs
    where best_first = 1

)

select
    *,
    -- Bare legs are for when the lightest long trousers would be too warm.
    min(if(is_bare, null, garments_insulation_clo)) over (partition by activity_id, temperature_band, protection)
        as lightest_long_clo
from ladder
