with forecasts as (

    select
        *,
        rank() over (partition by city_id order by scheduled_at desc) as issue_age
    from {{ ref('int_forecasts__hourly') }}
    where
        -- What is older than this is no forecast to dress by, and history stays unread.
        scheduled_on >= (
            select date_sub(max(newest.scheduled_on), 3) from {{ ref('int_forecasts__hourly') }} as newest
        )

)

select * except (issue_age)
from forecasts
where issue_age = 1
