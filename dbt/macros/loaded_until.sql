{#- Up to when an incremental model has taken what was loaded, as a literal: only literals let Delta skip files by their
    statistics. Its newest days are asked first, so that the answer costs the same however long its history is; only a
    model that has not run for a week is asked whole. Two loads at once may commit in another order than they began in, so
    the last ten minutes are taken again. -#}
{% macro loaded_until(relation, day) -%}
    {%- for days in ['date_sub(current_date(), 7)', "date '0001-01-01'"] -%}
        {%- set newest -%}
            select concat('timestamp ''', date_format(max(loaded_at) - interval 10 minutes, 'yyyy-MM-dd HH:mm:ss.SSSSSSXXX'), '''')
                as literal
            from {{ relation }}
            where {{ day }} >= {{ days }}
        {%- endset -%}
        {%- set literal = run_query(newest).rows[0]['literal'] if execute else none -%}
        {%- if literal -%}
            {{ return(literal) }}
        {%- endif -%}
    {%- endfor -%}
    {{ return("timestamp '1970-01-01'") }}
{%- endmacro %}


{#- The newest day of a model as a literal, asked for in the same way. -#}
{% macro newest_day(relation, day) -%}
    {%- for days in ['date_sub(current_date(), 7)', "date '0001-01-01'"] -%}
        {%- set newest = "select concat('date ''', max(cast(" ~ day ~ " as string)), '''') as literal from " ~ relation
            ~ ' where ' ~ day ~ ' >= ' ~ days -%}
        {%- set literal = run_query(newest).rows[0]['literal'] if execute and load_relation(relation) else none -%}
        {%- if literal -%}
            {{ return(literal) }}
        {%- endif -%}
    {%- endfor -%}
    {{ return("date '1970-01-01'") }}
{%- endmacro %}
