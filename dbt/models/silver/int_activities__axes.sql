{{ config(materialized='ephemeral') }}

-- Grain: activity. Its metabolic rate and speed, and the values at which its tables were made.
with required as (

    select
        activity_id,
        {{ axis('relative_humidity_pct') }} as humidities_pct,
        {{ axis('wind_speed_m_s') }} as winds_m_s
    from {{ ref('required_insulation') }}
    group by activity_id

),

debts as (

    select
        activity_id,
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
    required.humidities_pct,
    required.winds_m_s,
    debts.debt_worn_clo,
    debts.debt_winds_m_s
from {{ ref('activities') }} as activities
inner join required on activities.activity_id = required.activity_id
inner join debts on activities.activity_id = debts.activity_id
