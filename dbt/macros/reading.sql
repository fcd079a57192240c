{#- One reading of an hourly series as a number: null where it is missing, no number, or outside what the physical world
    (and the unit) allows, such as a source's -9999 for "unknown". -#}
{% macro reading(series, lowest, highest) -%}
    case
        when try_cast(get(hourly.{{ series }}, hour_index) as double) between {{ lowest }} and {{ highest }}
            then try_cast(get(hourly.{{ series }}, hour_index) as double)
    end
{%- endmacro %}


{#- The value of the same forecast one hour later: for readings that a source tells for the hour before. -#}
{% macro in_the_next_hour(column) -%}
    max({{ column }}) over (
        partition by city_id, scheduled_at order by valid_at
        range between interval 1 hour following and interval 1 hour following
    )
{%- endmacro %}
