-- Cities with none or several versions in force, or with one that begins before another ends.
with versions as (

    select
        city_id,
        is_current,
        valid_to > lead(valid_from) over (partition by city_id order by valid_from) as ends_too_late
    from {{ ref('dim_city') }}

)

select city_id
from versions
group by city_id
having count_if(is_current) != 1 or bool_or(coalesce(ends_too_late, false))
