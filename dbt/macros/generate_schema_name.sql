{#- The schema is the layer's name as it is: bronze, silver, gold. Developers who share a workspace set
    WAREHOUSE_SCHEMA_PREFIX (for example `ada_`), and everything of theirs, bronze included, lies in schemas of their own. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ env_var('WAREHOUSE_SCHEMA_PREFIX', '') }}{{ (custom_schema_name or target.schema) | trim }}
{%- endmacro %}
