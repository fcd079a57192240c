{#- One scan of a model for many promises, since each statement costs a warehouse about a second. `key`: the columns that
    name a row, none of them null, no two rows alike. `expressions`: true in every row (null counts as false); each is SQL,
    or {name: what it says, holds: SQL}. A model without rows keeps no promise: it fails too.
    Fails with one row per broken promise, naming it, how many rows break it, and which condition finds those rows. -#}
{% test expressions_hold(model, key, expressions=[]) %}
{%- set promises = promises_of(key, expressions) %}

with tally as (

    select
        cast(count(*) = 0 as bigint) as broken_1,
        count(*) - count(distinct {{ key | join(', ') }}) as broken_2
        {%- for promise in promises[2:] %},
        count_if({{ promise.is_broken }}) as broken_{{ loop.index + 2 }}
        {%- endfor %}
    from {{ model }}

),

promises as (

    select
        stack(
            {{ promises | length }}
            {%- for promise in promises %},
            {{ sql_text(promise.name) }}, broken_{{ loop.index }}, {{ sql_text(promise.is_broken) }}
            {%- endfor %}
        ) as (broken_promise, row_count, is_broken)
    from tally

)

select * from promises
where row_count > 0

{% endtest %}
