-- Relationships of gold in one statement: of recommendations and trends, and between the dimensions themselves.
with named as (

    select distinct
        city_id,
        activity_id,
        outfit_id
    from {{ ref('transformed_outfit_recommendations') }}

),

worn as (

    select
        outfit_id,
        explode(split(garment_ids, ',')) as garment_id
    from {{ ref('dim_outfit') }}

),

fit as (

    select explode(split(fit_for_activities, ',')) as activity_id
    from {{ ref('dim_garment') }}

    union distinct

    select activity_id
    from {{ ref('dim_outfit') }}

    union distinct

    select activity_id
    from named

)

select
    'city' as dimension,
    named.city_id as unknown_id
from named
left anti join {{ ref('dim_city') }} as cities on named.city_id = cities.city_id and cities.is_current

union all

select distinct
    'city of a trend' as dimension,
    trends.city_id as unknown_id
from {{ ref('aggregated_weather_trends') }} as trends
left anti join {{ ref('dim_city') }} as cities on trends.city_id = cities.city_id

union all

select
    'activity' as dimension,
    fit.activity_id as unknown_id
from fit
left anti join {{ ref('dim_activity') }} as activities on fit.activity_id = activities.activity_id

union all

select
    'outfit' as dimension,
    named.outfit_id as unknown_id
from named
left anti join {{ ref('dim_outfit') }} as outfits on named.outfit_id = outfits.outfit_id

union all

select
    'garment' as dimension,
    worn.garment_id as unknown_id
from worn
left anti join {{ ref('dim_garment') }} as garments on worn.garment_id = garments.garment_id
