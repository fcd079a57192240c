with garments as (

    select * from {{ ref('garments') }}

),

ensembles as (

    select
        ensembles.ensemble_id,
        max_by(garments.garment_id, struct(garments.insulation_clo, garments.garment_id)) as warmest_garment_id,
        round({{ ensemble_insulation_clo('sum(garments.insulation_clo)') }}, 3) as worn_insulation_clo,
        array_sort(
            collect_list(
                struct(garments.put_on_order, garments.garment_id, garments.garment_name, garments.insulation_clo)
            )
        ) as garments,
        bool_or(garments.is_windproof and garments.layer = 'shell') as is_windproof,
        bool_or(garments.is_waterproof and garments.layer = 'shell') as is_waterproof
    from {{ ref('ensembles') }} as ensembles
    inner join garments on ensembles.garment_id = garments.garment_id
    group by ensembles.ensemble_id

)

select
    *,
    -- An ensemble is the nearest from half-way to the next lighter one up to half-way to the next warmer one.
    coalesce(round((worn_insulation_clo + lag(worn_insulation_clo) over by_warmth) / 2, 4), 0.0) as nearest_from_clo,
    coalesce(round((worn_insulation_clo + lead(worn_insulation_clo) over by_warmth) / 2, 4), 99.0) as nearest_below_clo
from ensembles
window by_warmth as (order by worn_insulation_clo, ensemble_id)
