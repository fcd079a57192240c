{#- What a data test looks at. In the test's config `where`, `__newest_day__` stands for the newest day of the tested model,
    by the column that the condition begins with. So a test of a table that grows costs the same from run to run: each
    day was tested when it was new. (This takes the place of the macro of this name in dbt, which only adds the condition.) -#}
{% macro get_where_subquery(relation) -%}
    {%- set where = config.get('where', '') -%}
    {%- if not where -%}
        {{ return(relation) }}
    {%- endif -%}
    {%- if '__newest_day__' in where -%}
        {%- set where = where.replace('__newest_day__', newest_day(relation, where.split(' ')[0])) -%}
    {%- endif -%}
    {{ return('(select * from ' ~ relation ~ ' where ' ~ where ~ ') as tested') }}
{%- endmacro %}
