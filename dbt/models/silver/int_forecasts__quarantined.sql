select
    object_path,
    city_id,
    hour_index,
    scheduled_at,
    hour_text,
    fault.series,
    fault.reading,
    fault.reason,
    loaded_at,
    scheduled_on
from {{ ref('int_forecasts__checked') }}
    lateral view explode(faults) as fault
where has_faults
