{#- The first and last day of hours that were loaded after an incremental model last ran, as literals; none where there are
    none. -#}
{% macro touched_days(hours, loaded_until) -%}
    {%- set days -%}
        select
            concat('date ''', min(local_date), '''') as first_day,
            concat('date ''', max(local_date), '''') as last_day
        from {{ hours }}
        where loaded_at > {{ loaded_until }}
    {%- endset -%}
    {{ return(run_query(days).rows[0] if execute else {'first_day': none, 'last_day': none}) }}
{%- endmacro %}
