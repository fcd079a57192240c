{#- The rows that one result of a run becomes, without examples. `broken_rows` is a query of the rows that break the check,
    from which with_examples() takes some. -#}
{% macro checks_of_test(result) %}
    {%- set test = result.node -%}
    {%- set status = result.status | string -%}
    {%- set row = {
        'test_name': test.name, 'check_name': test.name, 'model_name': checked_names(test), 'status': status,
        'failure_count': 0 if status == 'pass' else result.failures if status in ('warn', 'fail') else none,
        'execution_seconds': result.execution_time, 'examples_json': none, 'broken_rows': none, 'key': none,
    } -%}
    {%- if status in ('error', 'runtime error') -%}
        {%- do row.update({'status': 'error', 'examples_json': tojson([{'error': result.message | string}])}) -%}
    {%- elif status in ('warn', 'fail') -%}
        {%- do row.update({'broken_rows': test.compiled_code}) -%}
    {%- endif -%}
    {%- set metadata = test.test_metadata if test.test_metadata is defined else none -%}
    {%- if metadata is none or metadata.name != 'expressions_hold' -%}
        {{ return([row]) }}
    {%- endif -%}
    {#- Which of its promises are broken, only the test's own query can tell: it is asked again. -#}
    {%- set broken = {} -%}
    {%- if row.broken_rows -%}
        {%- for told in run_query(row.broken_rows).rows -%}
            {%- do broken.update({told['broken_promise']: told}) -%}
        {%- endfor -%}
    {%- endif -%}
    {%- set key = metadata.kwargs['key'] -%}
    {%- set relation = checked_relation(test) -%}
    {%- set checks = [] -%}
    {%- for promise in promises_of(key, metadata.kwargs['expressions']) -%}
        {%- set told = broken.get(promise.name) -%}
        {%- set check = dict(row, check_name=promise.name, broken_rows=none, key=key) -%}
        {%- if row.broken_rows and not told -%}
            {%- do check.update({'status': 'pass', 'failure_count': 0}) -%}
        {%- elif told -%}
            {%- do check.update({
                'failure_count': told['row_count'] | int,
                'broken_rows': broken_rows_of(relation, key, promise.name, told['is_broken']) if relation else none,
            }) -%}
        {%- endif -%}
        {%- do checks.append(check) -%}
    {%- endfor -%}
    {{ return(checks) }}
{% endmacro %}


{#- A source's freshness as a check: the age of its newest row. A fail is older than error_after. -#}
{% macro checks_of_freshness(result) %}
    {%- set status = result.status | string -%}
    {%- set statuses = {'error': 'fail', 'runtime error': 'error'} -%}
    {%- set limits = result.node.freshness -%}
    {%- set row = {
        'test_name': 'source_freshness', 'model_name': result.node.name, 'status': statuses.get(status, status),
        'check_name': 'newest row at most ' ~ limits.warn_after.count ~ ' ' ~ limits.warn_after.period ~ 's old (fails from '
            ~ limits.error_after.count ~ ')',
        'failure_count': none, 'execution_seconds': result.execution_time, 'examples_json': none,
    } -%}
    {%- if result.age is defined -%}
        {%- do row.update({'examples_json': tojson([{
            'newest_row_at': result.max_loaded_at | string, 'age_hours': (result.age / 3600) | round(1)
        }])}) -%}
    {%- else -%}
        {%- do row.update({'status': 'error', 'examples_json': tojson([{'error': result.message | string}])}) -%}
    {%- endif -%}
    {{ return([row]) }}
{% endmacro %}


{#- The name of the model that a test is of; of a test of no one model, of all that it reads. -#}
{% macro checked_names(test) %}
    {%- set attached = test.attached_node if test.attached_node is defined else none -%}
    {%- set names = [] -%}
    {%- for unique_id in ([attached] if attached else test.depends_on.nodes) -%}
        {%- do names.append(unique_id.split('.')[-1]) -%}
    {%- endfor -%}
    {{ return(names | unique | join(', ')) }}
{% endmacro %}


{#- What a generic test read, with its `where`; none where nothing of that name is in the warehouse (an ephemeral model). -#}
{% macro checked_relation(test) %}
    {%- set unique_id = test.attached_node or (test.depends_on.nodes | first) -%}
    {%- set node = graph.nodes.get(unique_id) or graph.sources.get(unique_id) -%}
    {%- if not node or not node.relation_name -%}
        {{ return(none) }}
    {%- endif -%}
    {%- set where = test.config.where -%}
    {{ return('(select * from ' ~ node.relation_name ~ ' where ' ~ where ~ ')' if where else node.relation_name) }}
{% endmacro %}


{% macro broken_rows_of(relation, key, name, is_broken) %}
    {%- if is_broken -%}
        {{ return('select * from ' ~ relation ~ ' where ' ~ is_broken) }}
    {%- elif name.startswith('key: ') -%}
        {{ return(
            'select * from ' ~ relation ~ ' qualify count(*) over (partition by ' ~ key | join(', ') ~ ') > 1 or '
            ~ key | join(' is null or ') ~ ' is null'
        ) }}
    {%- endif -%}
    {{ return(none) }}
{% endmacro %}
