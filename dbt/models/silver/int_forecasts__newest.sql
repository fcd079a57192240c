{#- What is older than three days is no forecast to dress by, and history stays unread: the days are literals, known
    anew with each build. -#}
{%- set newest = newest_day(ref('int_forecasts__hourly'), 'scheduled_on') -%}

with forecasts as (

    select
        *,
        rank() over (partition by city_id order by scheduled_at desc) as issue_age
    from {{ ref('int_forecasts__hourly') }}
    where scheduled_on >= date_sub({{ newest }}, 3)

)

select * except (issue_age)
from forecasts
where issue_age = 1
