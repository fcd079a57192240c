with hours as (

    select
        weather.*,
        ensembles.garments,
        ensembles.warmest_garment_id,
        ensembles.worn_insulation_clo,
        ensembles.is_windproof,
        ensembles.is_waterproof
    from {{ ref('int_hours__to_dress') }} as weather
    inner join {{ ref('int_ensembles') }} as ensembles
        on
            weather.required_insulation_clo >= ensembles.nearest_from_clo
            and weather.required_insulation_clo < ensembles.nearest_below_clo

),

candidates as (

    select
        city_id,
        valid_at,
        garment_id,
        is_add_on,
        reason
    from hours
        lateral view inline(concat({{ ensemble_garments() }}, {{ outfit_add_ons() }}))
        as garment_id, is_needed, reason, is_add_on
    where is_needed

)

select
    candidates.city_id,
    candidates.valid_at,
    garments.slot,
    -- One garment in a slot: what the weather adds takes the place of what insulation chose.
    max_by(candidates.garment_id, candidates.is_add_on) as garment_id,
    max_by(candidates.reason, candidates.is_add_on) as reason
from candidates
inner join {{ ref('garments') }} as garments on candidates.garment_id = garments.garment_id
group by candidates.city_id, candidates.valid_at, garments.slot
