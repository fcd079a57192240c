{#- The mean of a city's last days up to this one. Days of which fewer than 20 hours are known do not count, and with fewer
    days than `at_least` it is null: WMO-No. 1203 (2017) allows a month ten missing days. -#}
{% macro mean_of_days(column, days, at_least) -%}
    {%- set last_days = '(partition by city_id order by unix_date(local_date) range between ' ~ (days - 1) ~ ' preceding and current row)' -%}
    if(
        count_if(hour_count >= 20) over {{ last_days }} >= {{ at_least }},
        round(avg(if(hour_count >= 20, {{ column }}, null)) over {{ last_days }}, 2),
        null
    )
{%- endmacro %}


{#- The normal of a day, from those of the twelve months (an array from January on): each is the normal of the middle of its
    month, and between two middles lies a straight line. Null where there are none. -#}
{% macro normal_of_day(by_month, day) -%}
    {%- set share_of_month = '((dayofmonth(' ~ day ~ ') - 0.5D) / dayofmonth(last_day(' ~ day ~ ')) - 0.5D)' -%}
    {%- set here = 'get(' ~ by_month ~ ', month(' ~ day ~ ') - 1)' -%}
    {%- set neighbour = 'get(' ~ by_month ~ ', pmod(cast(month(' ~ day ~ ') - 1 + sign(' ~ share_of_month ~ ') as int), 12))' -%}
    round({{ here }} + ({{ neighbour }} - {{ here }}) * abs({{ share_of_month }}), 2)
{%- endmacro %}


{#- How far forecasts of the air temperature were off, of those that a condition chooses. -#}
{% macro mean_absolute_error(condition) -%}
    round(avg(if({{ condition }}, abs(forecast_air_temperature_c - air_temperature_c), null)), 2)
{%- endmacro %}
