-- Of the newest ingest run, each city's hours from when it was due: those that have a temperature and no outfit.
select
    forecasts.city_id,
    forecasts.valid_at
from {{ ref('int_forecasts__newest') }} as forecasts
left anti join {{ ref('transformed_outfit_recommendations') }} as outfits
    on forecasts.city_id = outfits.city_id and forecasts.valid_at = outfits.valid_at
where
    forecasts.scheduled_at = (select max(newest.scheduled_at) from {{ ref('int_forecasts__newest') }} as newest)
    and forecasts.valid_at >= date_trunc('hour', forecasts.scheduled_at)
    and forecasts.air_temperature_c is not null
