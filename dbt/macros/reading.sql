{#- The hourly series: name of the source, column of ours with its unit, and what the physical world (and the unit) allows
    it, as SQL. Air temperature must be told; of the others a source may know nothing. -#}
{% macro series() -%}
    {{ return([
        ('temperature_2m', 'air_temperature_c', 'between -90 and 60'),
        ('relative_humidity_2m', 'relative_humidity_pct', 'between 0 and 100'),
        ('wind_speed_10m', 'wind_speed_m_s', 'between 0 and 120'),
        ('wind_gusts_10m', 'wind_gusts_m_s', 'between 0 and 150'),
        ('precipitation', 'precipitation_mm', 'between 0 and 500'),
        ('precipitation_probability', 'precipitation_probability_pct', 'between 0 and 100'),
        ('shortwave_radiation', 'shortwave_radiation_w_m2', 'between 0 and 1500'),
        ('uv_index', 'uv_index', 'between 0 and 50'),
        ('weather_code', 'weather_code', 'in (' ~ known_weather_codes() | join(', ') ~ ')'),
    ]) }}
{%- endmacro %}


{#- The codes of the seed weather_codes, which says what each means: a test keeps the two alike. Written out, so that silver
    need not join a table to know a reading. -#}
{% macro known_weather_codes() -%}
    {{ return([
        0, 1, 2, 3, 45, 48, 51, 53, 55, 56, 57, 61, 63, 65, 66, 67, 71, 73, 75, 77, 80, 81, 82, 85, 86, 95, 96, 99
    ]) }}
{%- endmacro %}


{#- One reading of an hourly series as a number: null where it is missing, no number, or not what is possible. -#}
{% macro reading(series, possible) -%}
    case
        when try_cast(get(hourly.{{ series }}, hour_index) as double) {{ possible }}
            then try_cast(get(hourly.{{ series }}, hour_index) as double)
    end
{%- endmacro %}


{#- All readings of an hour. -#}
{% macro readings() -%}
    {%- for name, column, possible in series() %}
    {{ reading(name, possible) }} as {{ column }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{#- What is wrong with a reading, as a struct; its reason is null where nothing is. A code for "missing" is only told apart
    where the number is impossible anyway: 999 W/m2 is a sunny noon. A series that is not there is told of the line. -#}
{% macro reading_fault(series, column) -%}
    struct(
        '{{ series }}' as series,
        get(hourly.{{ series }}, hour_index) as reading,
        case
            when hourly.{{ series }} is null then null
            when get(hourly.{{ series }}, hour_index) is null then {{ "'missing_reading'" if column == 'air_temperature_c' else 'null' }}
            when try_cast(get(hourly.{{ series }}, hour_index) as double) is null then 'not_a_number'
            when {{ column }} is not null then null
            when abs(try_cast(get(hourly.{{ series }}, hour_index) as double)) in (999, 9999) then 'missing_code'
            else {{ "'unknown_code'" if column == 'weather_code' else "'out_of_range'" }}
        end as reason
    )
{%- endmacro %}


{#- What is wrong with a whole series, in the same way: one that is shorter than the hours, or longer, tells how long it is.
    What it has counts all the same, position by position. -#}
{% macro whole_series_fault(series) -%}
    struct(
        '{{ series }}' as series,
        concat(size(hourly.{{ series }}), ' for ', size(hourly.time), ' hours') as reading,
        case
            when hourly.{{ series }} is null then 'missing_series'
            when size(hourly.{{ series }}) <> size(hourly.time) then 'wrong_length'
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
