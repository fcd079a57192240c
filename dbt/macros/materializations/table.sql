{#- A table that says `made_of_seeds` in its meta is made when its SQL or what it is made of has changed, else left as it is:
    what depends on code alone is the same in every run. What it was made of is known by a table property, set last, so that
    a run that broke off is done again. `--full-refresh` makes it all the same. The making itself is the adapter's. -#}
{% materialization table, adapter='databricks', supported_languages=['sql'] %}
    {%- if not config.get('meta', {}).get('made_of_seeds') -%}
        {{ return(dbt.materialization_table_databricks()) }}
    {%- endif -%}
    {%- set target_relation = this.incorporate(type='table') -%}
    {%- set fingerprint = local_md5(compiled_code ~ tojson(model.columns, sort_keys=true) ~ made_of(model.depends_on.nodes) | join(',')) -%}
    {%- set there = adapter.get_relation(database=database, schema=schema, identifier=model['alias']) -%}
    {%- if there and there.is_table and not should_full_refresh() and told_of(target_relation, 'wearcast.made_of') == fingerprint -%}
        {% call noop_statement('main', 'UNCHANGED', 'UNCHANGED', 0) %}
            -- as it was made before
        {% endcall %}
        {{ return({'relations': [target_relation]}) }}
    {%- endif -%}
    {%- set made = dbt.materialization_table_databricks() -%}
    {%- do run_query("alter table " ~ target_relation ~ " set tblproperties ('wearcast.made_of' = '" ~ fingerprint ~ "')") -%}
    {{ return(made) }}
{% endmaterialization %}


{#- Fingerprints of nodes: of seeds by their files, of tables by what they were made of, of ephemeral models (whose SQL is in
    the model's own) of what they are made of. -#}
{% macro made_of(unique_ids) %}
    {%- set fingerprints = [] -%}
    {%- for unique_id in unique_ids | sort -%}
        {%- set node = graph.nodes[unique_id] -%}
        {%- if node.resource_type == 'seed' -%}
            {%- do fingerprints.append(node.checksum.checksum) -%}
        {%- elif node.config.materialized == 'ephemeral' -%}
            {%- do fingerprints.extend(made_of(node.depends_on.nodes)) -%}
        {%- else -%}
            {%- set relation = api.Relation.create(database=node.database, schema=node.schema, identifier=node.alias) -%}
            {%- do fingerprints.append(told_of(relation, 'wearcast.made_of') or invocation_id) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(fingerprints) }}
{% endmacro %}


{#- A property of a table; none where it has not got it. -#}
{% macro told_of(relation, property) %}
    {%- for row in run_query('show tblproperties ' ~ relation).rows if row['key'] == property -%}
        {{ return(row['value']) }}
    {%- endfor -%}
{% endmacro %}
