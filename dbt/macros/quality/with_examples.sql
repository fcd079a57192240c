{#- Gives each check up to five of the rows that break it, as JSON: one statement for all checks. A row of more than 4,000
    characters is told by its key; where there is none, by its beginning. -#}
{% macro with_examples(rows) %}
    {%- set queries = [] -%}
    {%- set whole = "to_json(struct(*), map('ignoreNullFields', 'false'))" -%}
    {%- for row in rows if row.broken_rows -%}
        {%- set short = 'to_json(struct(' ~ row.key | join(', ') ~ '))' if row.key else 'to_json(struct(left(' ~ whole ~ ', 4000) as beginning))' -%}
        {%- do queries.append(
            'select ' ~ loop.index0 ~ ' as place, to_json(collect_list(example)) as examples from ('
            ~ 'select if(length(' ~ whole ~ ') <= 4000, ' ~ whole ~ ', ' ~ short ~ ') as example from (\n'
            ~ row.broken_rows ~ '\n) limit 5)'
        ) -%}
    {%- endfor -%}
    {%- if queries -%}
        {%- set broken = rows | selectattr('broken_rows') | list -%}
        {%- for told in run_query(queries | join('\nunion all\n')).rows -%}
            {%- set examples = [] -%}
            {%- for example in fromjson(told['examples']) -%}
                {%- do examples.append(fromjson(example)) -%}
            {%- endfor -%}
            {%- do broken[told['place'] | int].update({'examples_json': tojson(examples)}) -%}
        {%- endfor -%}
    {%- endif -%}
    {{ return(rows) }}
{% endmacro %}
