{#- What the test expressions_hold promises: for each, its name and the condition that finds the rows that break it. The
    first two, rows and the key, are always there; no row can break the first, and the key is broken by rows together. -#}
{% macro promises_of(key, expressions) %}
    {%- set promises = [
        {'name': 'has rows', 'is_broken': none},
        {'name': 'key: ' ~ key | join(', '), 'is_broken': none},
    ] -%}
    {%- for expression in expressions or [] -%}
        {%- set named = {'name': expression, 'holds': expression} if expression is string else expression -%}
        {%- do promises.append({
            'name': named.name | string | trim,
            'is_broken': 'not coalesce((' ~ named.holds | string | trim ~ '), false)',
        }) -%}
    {%- endfor -%}
    {{ return(promises) }}
{% endmacro %}


{#- Any text as a SQL literal, null where there is none. -#}
{% macro sql_text(text) %}
    {%- if text is none -%}
        {{ return('cast(null as string)') }}
    {%- endif -%}
    {{ return("'" ~ text | string | replace('\\', '\\\\') | replace("'", "\\'") | replace('\n', '\\n') | replace('\r', '\\r') ~ "'") }}
{% endmacro %}
