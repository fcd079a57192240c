-- Cities that are told more than once.
select city_id
from {{ ref('readings') }}
group by city_id
having count(*) > 1
