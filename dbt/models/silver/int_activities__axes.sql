{{ config(materialized='ephemeral') }}

-- Grain: activity. Its metabolic rate and speed, and the values at which its tables were made.
with required as (

    select
        activity_id,
        min(lowest_operative_temperature_c) as lowest_required_c,
        min(step_k) as required_step_k,
        min(size(split(minimal_clo, '[|]'))) as required_count,
        {{ axis('relative_humidity_pct') }} as humidities_pct,
        {{ axis('wind_speed_m_s') }} as winds_m_s
    from {{ ref('required_insulation') }}
    group by activity_id

),

debts as (

    select
        activity_id,
        min(lowest_operative_temperature_c) as lowest_debt_c,
        min(step_k) as debt_step_k,
        min(size(split(heat_debt_w_m2, '[|]'))) as debt_count,
        {{ axis('worn_insulation_clo') }} as debt_worn_clo,
        {{ axis('wind_speed_m_s') }} as debt_winds_m_s
    from {{ ref('heat_debt') }}
    group by activity_id

)

select
    activities.activity_id,
    activities.activity_name,
    activities.metabolic_rate_w_m2,
    activities.own_speed_m_s,
    required.* except (activity_id),
    debts.* except (activity_id)
from {{ ref('activities') }} as activities
inner join required on activities.activity_id = required.activity_id
inner join debts on activities.activity_id = debts.activity_id
