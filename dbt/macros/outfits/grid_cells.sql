{#- A model that makes cells of a seed's grid, so that looking up is one equi-join and no row carries a whole table. The seed
    has one row a pair of values on two axes, each with lists of numbers over even steps of operative temperature.
    Grain: activity, FIRST_cell, SECOND_cell. A cell lies between two values of each axis; it has their ends and of each list
    its four corners: LIST_00, LIST_01 (the second axis' next value), LIST_10, LIST_11. -#}
{% macro grid_cells(seed, first, first_axis, second, second_axis, lists) -%}
with grid as (

    select
        activity_id,
        {{ first_axis }} as first_from,
        {{ second_axis }} as second_from,
        lowest_operative_temperature_c,
        step_k,
        {%- for list in lists %}
        transform(split({{ list }}, '[|]'), number -> cast(number as double)) as {{ list }}_00,
        {%- endfor %}
        dense_rank() over (partition by activity_id order by {{ first_axis }}) - 1 as {{ first }}_cell,
        dense_rank() over (partition by activity_id order by {{ second_axis }}) - 1 as {{ second }}_cell
    from {{ seed }}

),

edges as (

    select
        *,
        {%- for list in lists %}
        lead({{ list }}_00) over along_second as {{ list }}_01,
        {%- endfor %}
        lead(second_from) over along_second as second_to
    from grid
    window along_second as (partition by activity_id, {{ first }}_cell order by {{ second }}_cell)

),

corners as (

    select
        *,
        {%- for list in lists %}
        lead({{ list }}_00) over along_first as {{ list }}_10,
        lead({{ list }}_01) over along_first as {{ list }}_11,
        {%- endfor %}
        lead(first_from) over along_first as first_to
    from edges
    window along_first as (partition by activity_id, {{ second }}_cell order by {{ first }}_cell)

)

select *
from corners
where first_to is not null and second_to is not null
{%- endmacro %}


{#- The number of a list at a place: in the cell (a row of grid_cells) at first and second, on the list at `steps` (the
    temperature in steps from the lowest, not below 0). Linear in all three; beyond the ends the end itself. -#}
{% macro in_cell(cell, list, first, second, steps) -%}
    {%- set on_first = share_of(first, cell ~ '.first_from', cell ~ '.first_to') -%}
    {%- set on_second = share_of(second, cell ~ '.second_from', cell ~ '.second_to') -%}
    (
        (1 - {{ on_first }}) * (1 - {{ on_second }}) * {{ on_list(cell ~ '.' ~ list ~ '_00', steps) }}
        + (1 - {{ on_first }}) * {{ on_second }} * {{ on_list(cell ~ '.' ~ list ~ '_01', steps) }}
        + {{ on_first }} * (1 - {{ on_second }}) * {{ on_list(cell ~ '.' ~ list ~ '_10', steps) }}
        + {{ on_first }} * {{ on_second }} * {{ on_list(cell ~ '.' ~ list ~ '_11', steps) }}
    )
{%- endmacro %}


{#- How far x is on the way between two values, 0 to 1. -#}
{% macro share_of(x, lower, upper) -%}
    greatest(0.0D, least(1.0D, ({{ x }} - {{ lower }}) / ({{ upper }} - {{ lower }})))
{%- endmacro %}


{#- Between two items of a list. -#}
{% macro on_list(list, steps) -%}
    {%- set item = 'least(cast(floor(' ~ steps ~ ') as int), size(' ~ list ~ ') - 2)' -%}
    (
        get({{ list }}, {{ item }})
        + least(1.0D, {{ steps }} - {{ item }}) * (get({{ list }}, {{ item }} + 1) - get({{ list }}, {{ item }}))
    )
{%- endmacro %}


{#- In which cell x lies, by the axis (a rising array of all its values). -#}
{% macro cell_on_axis(axis, x) -%}
    greatest(0, least(size({{ axis }}) - 2, size(filter({{ axis }}, mark -> mark <= {{ x }})) - 1))
{%- endmacro %}


{#- The values that a column takes, in rising order, as an array of doubles. An aggregate. -#}
{% macro axis(column) -%}
    array_sort(collect_set(cast({{ column }} as double)))
{%- endmacro %}
