{#- The hourly series: name of the source, column of ours with its unit, and between what the physical world (and the unit)
    allows it. Air temperature must be told; of the others a source may know nothing. -#}
{% macro series() -%}
    {{ return([
        ('temperature_2m', 'air_temperature_c', -90, 60),
        ('relative_humidity_2m', 'relative_humidity_pct', 0, 100),
        ('wind_speed_10m', 'wind_speed_m_s', 0, 120),
        ('wind_gusts_10m', 'wind_gusts_m_s', 0, 150),
        ('precipitation', 'precipitation_mm', 0, 500),
        ('precipitation_probability', 'precipitation_probability_pct', 0, 100),
        ('shortwave_radiation', 'shortwave_radiation_w_m2', 0, 1500),
        ('uv_index', 'uv_index', 0, 50),
        ('weather_code', 'weather_code', 0, 99),
    ]) }}
{%- endmacro %}


{#- One reading of an hourly series as a number: null where it is missing, no number, or outside what is possible. -#}
{% macro reading(series, lowest, highest) -%}
    case
        when try_cast(get(hourly.{{ series }}, hour_index) as double) between {{ lowest }} and {{ highest }}
            then try_cast(get(hourly.{{ series }}, hour_index) as double)
    end
{%- endmacro %}


{#- All readings of an hour. -#}
{% macro readings() -%}
    {%- for name, column, lowest, highest in series() %}
    {{ reading(name, lowest, highest) }} as {{ column }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- What is wrong with a reading, as a struct; its reason is null where nothing is. A code for "missing" is only told apart
    where the number is impossible anyway: 999 W/m2 is a sunny noon. -#}
{% macro reading_fault(series, column, lowest, highest) -%}
    struct(
        '{{ series }}' as series,
        get(hourly.{{ series }}, hour_index) as reading,
        case
            when hourly.{{ series }} is null and hour_index = 0 then 'missing_series'
            when get(hourly.{{ series }}, hour_index) is null then {{ "'missing_reading'" if column == 'air_temperature_c' else 'null' }}
            when try_cast(get(hourly.{{ series }}, hour_index) as double) is null then 'not_a_number'
            when {{ column }} is not null then null
            when abs(try_cast(get(hourly.{{ series }}, hour_index) as double)) in (999, 9999) then 'missing_code'
            else 'out_of_range'
        end as reason
    )
{%- endmacro %}


{#- The value of the same forecast one hour later: for readings that a source tells for the hour before. -#}
{% macro in_the_next_hour(column) -%}
    max({{ column }}) over (
        partition by object_path, city_id, is_taken order by valid_at
        range between interval 1 hour following and interval 1 hour following
    )
{%- endmacro %}
