{{ config(materialized='ephemeral') }}

-- What one may wear in each slot at each activity and in each band of air temperature; where a slot may stay empty,
-- wearing nothing is an option too.
with fitting as (

    select
        garments.*,
        activity_id,
        temperature_band
    from {{ ref('garments') }} as garments
        lateral view explode(split(fit_for_activities, ',')) as activity_id
        lateral view explode(split(fit_for_temperatures, ',')) as temperature_band

)

select
    activity_id,
    temperature_band,
    slot,
    struct(put_on_order, garment_id, insulation_clo, layer, is_windproof, is_waterproof) as garment,
    insulation_clo,
    is_windproof,
    is_waterproof,
    is_warm_enough_to_sit,
    -- What lets so much air through is made for heat: a linen shirt, a tank top.
    air_permeability_l_m2_s >= 200 as is_for_heat,
    protects_from_sun as is_long
from fitting
where layer in ('base', 'mid', 'shell', 'legs')

union all

select
    activities.activity_id,
    bands.temperature_band,
    slots.slot,
    null as garment,
    0.0 as insulation_clo,
    false as is_windproof,
    false as is_waterproof,
    false as is_warm_enough_to_sit,
    false as is_for_heat,
    false as is_long
from {{ ref('activities') }} as activities
cross join {{ temperature_bands() }} as bands (temperature_band)
cross join
    (
        values ('thermal_top'), ('mid'), ('second_mid'), ('outer'), ('overshell'), ('thermal_bottoms'), ('overtrousers')
    ) as slots (slot)
