{#- on-run-end: writes what every check of the run said to quality.data_quality_results, by one INSERT, which is the hook's
    own statement. A check is a data test, each promise of an `expressions_hold` by itself, or a source's freshness; unit
    tests judge code, not data, and are left out. A run without checks (seed, run, compile, docs) writes nothing.
    If the INSERT fails, dbt says that this hook failed and the run is red: what nobody can look up was not checked. -#}
{% macro record_data_quality(results) %}
    {%- if not execute -%}
        {{ return('') }}
    {%- endif -%}
    {%- set rows = [] -%}
    {%- for result in results if result.node.resource_type in ('test', 'source') -%}
        {%- do rows.extend(
            checks_of_freshness(result) if result.node.resource_type == 'source' else checks_of_test(result)
        ) -%}
    {%- endfor -%}
    {%- if not rows -%}
        {{ return('') }}
    {%- endif -%}
    {%- set table = source('quality', 'data_quality_results') -%}
    {%- set run_id = env_var('PIPELINE_RUN_ID', '') or invocation_id -%}
    {%- do run_query('create schema if not exists ' ~ table.without_identifier()) -%}
    {%- do run_query(data_quality_results_ddl(table)) -%}
    {%- do log('data quality: recording ' ~ rows | length ~ ' checks of run ' ~ run_id ~ ' in ' ~ table, info=true) -%}
    {{ return(data_quality_results_insert(table, run_id, with_examples(rows))) }}
{% endmacro %}


{% macro data_quality_results_ddl(table) %}
    create table if not exists {{ table }} (
        run_id string comment 'The pipeline run (Airflow''s run id), else the dbt invocation',
        invocation_id string comment 'The dbt invocation: a retried task has several in one run',
        recorded_at timestamp comment 'When the row was written (UTC)',
        test_name string comment 'The dbt test',
        check_name string comment 'What is checked: one promise of the test, or the test itself',
        model_name string comment 'The model, seed or source that is checked',
        status string comment 'pass, warn, fail, error (could not be run) or skipped (what it needs was not built)',
        failure_count bigint comment 'Rows that break it; null where that is not known',
        execution_seconds double comment 'Time of the whole test, the same for each of its checks',
        examples_json string comment 'JSON array of up to five rows that break it; of an error, what was said'
    )
    using delta
    comment 'Grain: invocation, test, check. What every data test of every run said.'
{% endmacro %}


{% macro data_quality_results_insert(table, run_id, rows) %}
    insert into {{ table }}
    select
        {{ sql_text(run_id) }} as run_id,
        {{ sql_text(invocation_id) }} as invocation_id,
        current_timestamp() as recorded_at,
        checks.*
    from values
        {%- for row in rows %}
        (
            {{ sql_text(row.test_name) }}, {{ sql_text(row.check_name) }}, {{ sql_text(row.model_name) }},
            {{ sql_text(row.status) }}, {{ 'cast(null as bigint)' if row.failure_count is none else row.failure_count ~ 'L' }},
            {{ row.execution_seconds | round(3) }}D, {{ sql_text(row.examples_json) }}
        )
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
        as checks (test_name, check_name, model_name, status, failure_count, execution_seconds, examples_json)
{% endmacro %}
