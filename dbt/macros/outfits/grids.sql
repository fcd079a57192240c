{#- A model that makes a table to look up in from a seed's grid: by one equi-join, and then by place, since several people are
    looked up in the same wind. The seed has one row for a value of an axis and a wind, each with lists of numbers over even
    steps of operative temperature.
    Grain: activity, wind_cell. A cell lies between two winds; of each list it has those of all values of the axis (an array
    of arrays), at its lower wind (LIST_from) and at its upper one (LIST_to). -#}
{% macro grid_by_wind(seed, axis, lists) -%}
with grid as (

    select
        activity_id,
        wind_speed_m_s,
        {%- for list in lists %}
        array_sort(
            collect_list(struct({{ axis }}, transform(split({{ list }}, '[|]'), number -> cast(number as double)) as {{ list }}))
        ).{{ list }} as {{ list }}{{ ',' if not loop.last }}
        {%- endfor %}
    from {{ seed }}
    group by activity_id, wind_speed_m_s

),

cells as (

    select
        activity_id,
        row_number() over by_wind - 1 as wind_cell,
        wind_speed_m_s as wind_from_m_s,
        {%- for list in lists %}
        {{ list }} as {{ list }}_from,
        lead({{ list }}) over by_wind as {{ list }}_to,
        {%- endfor %}
        lead(wind_speed_m_s) over by_wind as wind_to_m_s
    from grid
    window by_wind as (partition by activity_id order by wind_speed_m_s)

)

select *
from cells
where wind_to_m_s is not null
{%- endmacro %}


{#- A number of the grid, linear in all three: in a cell's list at a share of its wind, at a place on the axis, and at a place
    on the list (see place_in_cell and place_on_list). -#}
{% macro on_grid(list, wind_share, place, list_place) -%}
    (
        (1 - {{ wind_share }}) * {{ on_lists(list ~ '_from', place, list_place) }}
        + {{ wind_share }} * {{ on_lists(list ~ '_to', place, list_place) }}
    )
{%- endmacro %}


{% macro on_lists(lists, place, list_place) -%}
    {%- set below = 'cast(' ~ place ~ ' as int)' -%}
    (
        (1 - {{ share_above(place) }}) * {{ on_list('get(' ~ lists ~ ', ' ~ below ~ ')', list_place) }}
        + {{ share_above(place) }} * {{ on_list('get(' ~ lists ~ ', ' ~ below ~ ' + 1)', list_place) }}
    )
{%- endmacro %}


{% macro on_list(list, place) -%}
    {%- set below = 'cast(' ~ place ~ ' as int)' -%}
    (
        (1 - {{ share_above(place) }}) * get({{ list }}, {{ below }}) + {{ share_above(place) }} * get({{ list }}, {{ below }} + 1)
    )
{%- endmacro %}


{% macro share_above(place) -%}
    ({{ place }} - cast({{ place }} as int))
{%- endmacro %}


{#- Where x lies on an axis (a rising array of all its values), as an index with a fraction, of which the index is its cell;
    beyond the ends the end itself, or as good as: there is always a next value. -#}
{% macro place_in_cell(axis, x, cell) -%}
    ({{ cell }} + least(0.999999D, {{ share_of(x, 'get(' ~ axis ~ ', ' ~ cell ~ ')', 'get(' ~ axis ~ ', ' ~ cell ~ ' + 1)') }}))
{%- endmacro %}


{#- The same on a list over even steps, of so many numbers. -#}
{% macro place_on_list(x, lowest, step, count) -%}
    greatest(0.0D, least({{ count }} - 1.000001D, ({{ x }} - {{ lowest }}) / {{ step }}))
{%- endmacro %}


{#- How far x is on the way between two values, 0 to 1. -#}
{% macro share_of(x, lower, upper) -%}
    greatest(0.0D, least(1.0D, ({{ x }} - {{ lower }}) / ({{ upper }} - {{ lower }})))
{%- endmacro %}


{#- In which cell x lies, by the axis, which has so many values at most. A filter would be shorter, but interpreted. -#}
{% macro cell_on_axis(axis, x, most_values=22) -%}
    least(
        size({{ axis }}) - 2,
        {% for value in range(1, most_values - 1) %}if({{ x }} >= get({{ axis }}, {{ value }}), 1, 0){{ ' + ' if not loop.last }}{% endfor %}
    )
{%- endmacro %}


{#- The values that a column takes, in rising order, as an array of doubles. An aggregate. -#}
{% macro axis(column) -%}
    array_sort(collect_set(cast({{ column }} as double)))
{%- endmacro %}
