{{ config(meta={'made_of_seeds': true}) }}

select
    activity_id,
    activity_name,
    metabolic_rate_w_m2,
    own_speed_m_s,
    is_seated,
    source
from {{ ref('activities') }}
