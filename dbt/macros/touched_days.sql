{#- The first and last day of hours that were loaded after an incremental model last ran, as literals; none where there are
    none. One day more at the beginning, since a day's last hours are past only when the next day's issue comes. -#}
{% macro touched_days(hours, loaded_until) -%}
    {%- set days -%}
        select
            concat('date ''', date_sub(min(local_date), 1), '''') as first_day,
            concat('date ''', date_add(max(local_date), 0), '''') as last_day
        from {{ hours }}
        where loaded_at > {{ loaded_until }}
    {%- endset -%}
    {{ return(run_query(days).rows[0] if execute else {'first_day': none, 'last_day': none}) }}
{%- endmacro %}
