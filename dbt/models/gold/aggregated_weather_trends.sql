{{
    config(
        materialized='incremental',
        incremental_strategy='replace_touched',
        on_schema_change='fail',
        meta={'touched_by': ['local_date']}
    )
}}

{%- set first_day, last_day = "date '0001-01-01'", "date '9999-01-01'" -%}
{%- if is_incremental() and execute -%}
    {%- set days = touched_days(ref('fct_weather_hourly'), loaded_until(this, 'local_date')) -%}
    {%- set first_day, last_day = days['first_day'] or last_day, days['last_day'] or first_day -%}
{%- endif -%}

with hours as (

    select *
    from {{ ref('fct_weather_hourly') }}
    where
        local_date between {{ first_day }} and {{ last_day }}
        -- A local day reaches into the days of UTC before and after it: this prunes partitions.
        and valid_on between date_sub({{ first_day }}, 1) and date_add({{ last_day }}, 1)

),

days as (

    select
        city_id,
        local_date,
        min(air_temperature_c) as min_air_temperature_c,
        round(avg(air_temperature_c), 2) as mean_air_temperature_c,
        max(air_temperature_c) as max_air_temperature_c,
        round(coalesce(sum(precipitation_mm), 0), 2) as precipitation_mm,
        cast(count(*) as int) as hour_count,
        max(loaded_at) as loaded_at
    from hours
    group by city_id, local_date

),

-- Of each hour that an issue told of when it was past, the last forecast made one, two and three days before: at least
-- so many times 24 hours.
forecasts as (

    select
        hours.city_id,
        hours.local_date,
        hours.valid_at,
        hours.air_temperature_c,
        floor((unix_seconds(hours.valid_at) - unix_seconds(earlier.scheduled_at)) / 86400) as days_before,
        max_by(earlier.air_temperature_c, earlier.scheduled_at) as forecast_air_temperature_c
    from hours
    inner join {{ ref('int_forecasts__hourly') }} as earlier
        on hours.city_id = earlier.city_id and hours.valid_at = earlier.valid_at
    where
        hours.valid_at <= hours.scheduled_at
        and earlier.air_temperature_c is not null
        and earlier.scheduled_on between date_sub({{ first_day }}, 5) and {{ last_day }}
        and unix_seconds(hours.valid_at) - unix_seconds(earlier.scheduled_at) between 86400 and 4 * 86400 - 1
    group by all

),

forecast_errors as (

    select
        city_id,
        local_date,
        {{ mean_absolute_error('days_before = 1') }} as forecast_error_1_day_k,
        {{ mean_absolute_error('days_before = 2') }} as forecast_error_2_days_k,
        {{ mean_absolute_error('days_before = 3') }} as forecast_error_3_days_k
    from forecasts
    group by city_id, local_date

),

known_days as (

    select
        days.*,
        forecast_errors.forecast_error_1_day_k,
        forecast_errors.forecast_error_2_days_k,
        forecast_errors.forecast_error_3_days_k
    from days
    left join forecast_errors on days.city_id = forecast_errors.city_id and days.local_date = forecast_errors.local_date

    {% if is_incremental() %}
        union all

        -- The days around: those before make the means of these, and these make the means of those after.
        select
            city_id,
            local_date,
            min_air_temperature_c,
            mean_air_temperature_c,
            max_air_temperature_c,
            precipitation_mm,
            hour_count,
            loaded_at,
            forecast_error_1_day_k,
            forecast_error_2_days_k,
            forecast_error_3_days_k
        from {{ this }}
        where
            local_date between date_sub({{ first_day }}, 29) and date_add({{ last_day }}, 29)
            and local_date not between {{ first_day }} and {{ last_day }}
    {% endif %}

),

with_means as (

    select
        *,
        {{ mean_of_days('mean_air_temperature_c', 7, 5) }} as mean_7_days_air_temperature_c,
        {{ mean_of_days('mean_air_temperature_c', 30, 20) }} as mean_30_days_air_temperature_c
    from known_days

),

normals as (

    select
        city_id,
        transform(
            array_sort(collect_list(struct(month, temperature_mean_c))), normal -> normal.temperature_mean_c
        ) as by_month
    from {{ ref('climate_normals') }}
    group by city_id

)

select
    with_means.city_id,
    with_means.local_date,

    with_means.min_air_temperature_c,
    with_means.mean_air_temperature_c,
    with_means.max_air_temperature_c,
    with_means.precipitation_mm,
    with_means.hour_count,

    with_means.mean_7_days_air_temperature_c,
    with_means.mean_30_days_air_temperature_c,
    {{ normal_of_day('normals.by_month', 'with_means.local_date') }} as normal_air_temperature_c,
    round(
        if(with_means.hour_count >= 20, with_means.mean_air_temperature_c, null)
        - {{ normal_of_day('normals.by_month', 'with_means.local_date') }},
        2
    ) as difference_from_normal_k,
    with_means.forecast_error_1_day_k,
    with_means.forecast_error_2_days_k,
    with_means.forecast_error_3_days_k,

    with_means.loaded_at
from with_means
left join normals on with_means.city_id = normals.city_id
where with_means.local_date >= {{ first_day }}
