with garments as (

    select
        worn.city_id,
        worn.valid_at,
        {{ ensemble_insulation_clo('sum(garments.insulation_clo)') }} as worn_insulation_clo,
        array_sort(
            collect_list(
                struct(
                    garments.put_on_order,
                    struct(
                        garments.garment_id as id,
                        garments.garment_name as name,
                        garments.layer,
                        garments.insulation_clo,
                        worn.reason
                    ) as garment
                )
            )
        ) as in_order
    from {{ ref('int_outfits__garments') }} as worn
    inner join {{ ref('garments') }} as garments on worn.garment_id = garments.garment_id
    group by worn.city_id, worn.valid_at

)

select
    dressed.city_id,
    dressed.city_name,
    dressed.country_code,
    dressed.latitude_deg,
    dressed.longitude_deg,
    dressed.timezone,

    dressed.valid_at,
    dressed.source,
    dressed.scheduled_at,
    dressed.retrieved_at,

    dressed.air_temperature_c,
    dressed.relative_humidity_pct,
    dressed.wind_speed_m_s,
    dressed.wind_gusts_m_s,
    dressed.precipitation_mm,
    dressed.precipitation_probability_pct,
    dressed.uv_index,
    dressed.weather_code,

    dressed.required_insulation_clo,
    round(garments.worn_insulation_clo, 3) as worn_insulation_clo,
    to_json(transform(garments.in_order, entry -> entry.garment)) as garments_json
from {{ ref('int_hours__to_dress') }} as dressed
inner join garments on dressed.city_id = garments.city_id and dressed.valid_at = garments.valid_at
