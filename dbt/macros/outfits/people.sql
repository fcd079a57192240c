{#- People who feel the cold more or less than the average person does stand side by side in arrays, one item each in the
    order of sensitivities(): so what holds for all of them is looked up and joined once. -#}


{#- An array of what an expression is for each of them: in it, # is a person's position. Written out, since a lambda is
    interpreted, at ten times the cost. -#}
{% macro of_each(expression) -%}
    array({% for person in sensitivities() %}{{ expression | replace('#', loop.index0) }}{{ ', ' if not loop.last }}{% endfor %})
{%- endmacro %}


{#- A member of each of them, as an array. -#}
{% macro of_people(member) -%}
    array({{ sensitivities() | map(attribute=member) | join(', ') }})
{%- endmacro %}


{#- The average person's item. -#}
{% macro of_average(items) -%}
    get({{ items }}, {{ (sensitivities() | map(attribute='level') | list).index(0) }})
{%- endmacro %}


{#- What people need, put in order from the average outwards: who feels colder needs no less than who does not. Where need
    hardly changes with temperature, some 0.01 clo between two look-ups would say otherwise. -#}
{% macro no_less_for_the_colder(items) -%}
    {%- set average = (sensitivities() | map(attribute='level') | list).index(0) -%}
    array(
        {%- for person in sensitivities() -%}
        {%- if loop.index0 == average -%} get({{ items }}, {{ average }})
        {%- else -%}
        {%- set outwards = range(loop.index0, average + 1) if person.level < 0 else range(average, loop.index0 + 1) -%}
        {{ 'greatest' if person.level < 0 else 'least' }}({% for each in outwards %}get({{ items }}, {{ each }}){{ ', ' if not loop.last }}{% endfor %})
        {%- endif -%}
        {{ ', ' if not loop.last }}
        {%- endfor -%}
    )
{%- endmacro %}
