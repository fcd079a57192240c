{{ config(materialized='ephemeral') }}

with options as (

    select * from {{ ref('int_outfits__options') }}

),

-- One top always; over it at most one thin and one thick layer, under it at most one underwear.
layered as (

    select
        tops.activity_id,
        tops.temperature_band,
        tops.is_for_heat,
        second_mids.garment is not null as has_thick_layer,
        mids.garment is not null as has_thin_layer,
        underwear.garment is not null as has_underwear,
        array_compact(array(underwear.garment, tops.garment, mids.garment, second_mids.garment)) as garments,
        underwear.insulation_clo + tops.insulation_clo + mids.insulation_clo + second_mids.insulation_clo
            as insulation_clo
    from options as tops
    inner join options as mids
        on tops.activity_id = mids.activity_id and tops.temperature_band = mids.temperature_band
    inner join options as second_mids
        on tops.activity_id = second_mids.activity_id and tops.temperature_band = second_mids.temperature_band
    inner join options as underwear
        on tops.activity_id = underwear.activity_id and tops.temperature_band = underwear.temperature_band
    where
        tops.slot = 'top'
        and mids.slot = 'mid'
        and second_mids.slot = 'second_mid'
        and underwear.slot = 'thermal_top'
        -- Nothing goes over or under what is made for heat.
        and (not tops.is_for_heat or (mids.garment is null and underwear.garment is null))
        -- Thin under thick.
        and (second_mids.garment is null or mids.insulation_clo between 0.01 and second_mids.insulation_clo)

),

-- Of those about as warm as one another (within 0.03 clo) the one of fewest garments is enough.
ranked as (

    select
        *,
        row_number() over (
            partition by
                activity_id, temperature_band, is_for_heat, has_thick_layer, has_thin_layer, has_underwear,
                floor(insulation_clo / 0.03)
            order by size(garments), insulation_clo, garments
        ) as fewest_first
    from layered

)

select * except (fewest_first)
from ranked
where fewest_first = 1
