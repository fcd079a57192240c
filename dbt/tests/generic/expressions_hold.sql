{#- One scan of a model for many promises, since each statement costs a warehouse about a second. `key`: the columns that
    name a row, none of them null, no two rows alike. `expressions`: true in every row (null counts as false).
    A model without rows keeps no promise: it fails too. Fails with one row per broken promise, naming it and how many rows break it. -#}
{% test expressions_hold(model, key, expressions=[]) %}

with tally as (

    select
        cast(count(*) = 0 as bigint) as broken_emptiness,
        count(*) - count(distinct {{ key | join(', ') }}) as broken_key
        {%- for expression in expressions %},
        count_if(not coalesce({{ expression }}, false)) as broken_{{ loop.index }}
        {%- endfor %}
    from {{ model }}

),

promises as (

    select
        stack(
            {{ expressions | length + 2 }},
            'has rows', broken_emptiness,
            'key: {{ key | join(", ") }}', broken_key
            {%- for expression in expressions %},
            '{{ expression | replace("'", "\\'") }}', broken_{{ loop.index }}
            {%- endfor %}
        ) as (broken_promise, row_count)
    from tally

)

select * from promises
where row_count > 0

{% endtest %}
