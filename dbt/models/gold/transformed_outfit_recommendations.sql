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
    hours.city_id,
    hours.city_name,
    hours.country_code,
    hours.latitude_deg,
    hours.longitude_deg,
    hours.timezone,

    hours.valid_at,
    hours.source,
    hours.scheduled_at,
    hours.retrieved_at,

    hours.air_temperature_c,
    hours.relative_humidity_pct,
    hours.wind_speed_m_s,
    hours.wind_gusts_m_s,
    hours.precipitation_mm,
    hours.precipitation_probability_pct,
    hours.uv_index,
    hours.weather_code,

    cast(round(hours.required_insulation_clo, 3) as double) as required_insulation_clo,
    cast(round(garments.worn_insulation_clo, 3) as double) as worn_insulation_clo,
    to_json(transform(garments.in_order, entry -> entry.garment)) as garments_json
from {{ ref('int_hours__to_dress') }} as hours
inner join garments on hours.city_id = garments.city_id and hours.valid_at = garments.valid_at
