select
    object_path,
    city_id,
    if({{ is_of_whole_series('fault') }}, null, hour_index) as hour_index,
    scheduled_at,
    if({{ is_of_whole_series('fault') }}, null, hour_text) as hour_text,
    fault.series,
    fault.reading,
    fault.reason,
    loaded_at,
    scheduled_on
from {{ ref('int_forecasts__checked') }}
    lateral view explode(faults) as fault
where has_faults
