{#- A seed is loaded when its file or its column types have changed, else left as it is: loading costs two statements, some
    three seconds each run, and the files change with the code only. What is loaded is known by a table property, set
    last, so that a load that broke off is done again. `dbt seed --full-refresh` loads all the same. The loading itself is
    the adapter's. -#}
{% materialization seed, adapter='databricks' %}
    {%- set target_relation = this.incorporate(type='table') -%}
    {%- set fingerprint = local_md5(model.checksum.checksum ~ tojson(config.get('column_types', {}), sort_keys=true)) -%}
    {%- set there = adapter.get_relation(database=database, schema=schema, identifier=model['alias']) -%}
    {%- if there and there.is_table and not should_full_refresh() and told_of(target_relation, 'wearcast.seed') == fingerprint -%}
        {%- do store_result('agate_table', response='OK', agate_table=load_agate_table()) -%}  {#- dbt asks for it -#}
        {% call noop_statement('main', 'UNCHANGED', 'UNCHANGED', 0) %}
            -- as it was loaded before
        {% endcall %}
    {%- else -%}
        {{ create_seed_v1(target_relation) }}
        {%- do run_query("alter table " ~ target_relation ~ " set tblproperties ('wearcast.seed' = '" ~ fingerprint ~ "')") -%}
    {%- endif -%}
    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
