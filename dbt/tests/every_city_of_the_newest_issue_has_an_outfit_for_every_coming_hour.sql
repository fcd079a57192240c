-- Each city's hours from when its newest issue was due that have a temperature and not an outfit for each activity.
select
    forecasts.city_id,
    forecasts.valid_at
from {{ ref('int_forecasts__newest') }} as forecasts
left join {{ ref('transformed_outfit_recommendations') }} as outfits
    on forecasts.city_id = outfits.city_id and forecasts.valid_at = outfits.valid_at
where
    forecasts.valid_at >= date_trunc('hour', forecasts.scheduled_at)
    and forecasts.valid_at < forecasts.scheduled_at + interval 126 hours
    and forecasts.air_temperature_c is not null
group by forecasts.city_id, forecasts.valid_at
having count(outfits.activity_id) <> (select count(*) from {{ ref('dim_activity') }})
