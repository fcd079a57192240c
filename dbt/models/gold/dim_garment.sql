{{ config(meta={'made_of_seeds': true}) }}

select
    garment_id,
    garment_name,
    layer,
    slot,
    body_part,
    put_on_order,
    insulation_clo,
    insulation_source,
    is_windproof,
    is_waterproof,
    air_permeability_l_m2_s,
    is_warm_enough_to_sit,
    fit_for_activities,
    fit_for_temperatures,
    protects_from_sun
from {{ ref('garments') }}
