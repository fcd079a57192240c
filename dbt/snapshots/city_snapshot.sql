{% snapshot city_snapshot %}

{{
    config(
        schema='silver',
        strategy='check',
        unique_key='city_id',
        check_cols=['city_name', 'country_code', 'latitude_deg', 'longitude_deg', 'timezone'],
        updated_at='retrieved_at'
    )
}}

select distinct
    newest.city_id,
    newest.city_name,
    newest.country_code,
    newest.latitude_deg,
    newest.longitude_deg,
    newest.timezone,
    newest.retrieved_at
from {{ ref('int_forecasts__newest') }} as newest
{%- if execute and load_relation(this) %}
-- A version begins when the source told it. What is not told later than the version in force cannot end it.
left anti join {{ this }} as known
    on
        newest.city_id = known.city_id
        and newest.retrieved_at <= known.dbt_valid_from
{%- endif %}

{% endsnapshot %}
