{{ config(meta={'made_of_seeds': true}) }}

select
    outfit_id,
    activity_id,
    temperature_band,
    protection,
    array_join(garment_ids, ',') as garment_ids,
    array_join(transform(filter(garments, garment -> garment.protects_from is not null), garment -> garment.id), ',')
        as protecting_garment_ids,
    garments_insulation_clo,
    round({{ worn_insulation_clo('garments_insulation_clo') }}, 3) as worn_insulation_clo
from {{ ref('int_ensembles') }}
