{#- Two incremental strategies of our own, in dbt's way: a model names one as its incremental_strategy. Both ask the new rows
    what they touch (the columns in `meta.touched_by`) and put the answer into the statement as literals, since a warehouse
    prunes partitions by literals only. So a run costs what is new, not what is there. -#}


{#- Replaces what was touched: every row of the target that has the same values in these columns as some new row. -#}
{% macro get_incremental_replace_touched_sql(arg_dict) %}
    {%- set touched = touched_predicates(arg_dict['temp_relation'], config.require('meta')['touched_by']) -%}
    {%- if not touched -%}
        {{ return('select 0 as nothing_is_new') }}
    {%- endif -%}
    {%- set statement -%}
        insert into {{ arg_dict['target_relation'] }} by name
        replace where {{ touched | join(' and ') }}
        select * from {{ arg_dict['temp_relation'] }}
    {%- endset -%}
    {{ return(statement) }}
{% endmacro %}


{#- Merges by `unique_key`, looking only into what was touched. -#}
{% macro get_incremental_merge_touched_sql(arg_dict) %}
    {%- set touched = touched_predicates(arg_dict['temp_relation'], config.require('meta')['touched_by'], 'DBT_INTERNAL_DEST.') -%}
    {%- if not touched -%}
        {{ return('select 0 as nothing_is_new') }}
    {%- endif -%}
    {{ return(get_merge_sql(
        arg_dict['target_relation'], arg_dict['temp_relation'], arg_dict['unique_key'], arg_dict['dest_columns'], touched
    )) }}
{% endmacro %}


{#- For each column a predicate that names its values in the relation; no predicate where the relation is empty. -#}
{% macro touched_predicates(relation, columns, qualifier='') %}
    {%- set sets = [] -%}
    {%- for column in columns -%}
        {%- do sets.append('array_join(transform(collect_set(' ~ column ~ "), value -> concat('''', value, '''')), ', ') as " ~ column) -%}
    {%- endfor -%}
    {%- set values = run_query('select ' ~ sets | join(', ') ~ ' from ' ~ relation).rows[0] -%}
    {%- set predicates = [] -%}
    {%- for column in columns if values[column] -%}
        {%- do predicates.append(qualifier ~ column ~ ' in (' ~ values[column] ~ ')') -%}
    {%- endfor -%}
    {{ return(predicates) }}
{% endmacro %}
