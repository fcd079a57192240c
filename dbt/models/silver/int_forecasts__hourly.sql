select * except (is_taken, hour_index, hour_text, faults, has_faults)
from {{ ref('int_forecasts__checked') }}
where is_taken
