{#- Of torsos (or legs) about as warm as one another, within 0.03 clo, the one of fewest garments is enough. Ends a model. -#}
{% macro fewest_garments(relation, also=[]) -%}
ranked as (

    select
        *,
        row_number() over (
            partition by
                activity_id, protection, is_warm_enough_to_sit, {% for column in also %}{{ column }}, {% endfor %}floor(insulation_clo / 0.03)
            order by size(garments), insulation_clo, garments
        ) as fewest_first
    from {{ relation }}

)

select
    activity_id,
    protection,
    garments,
    is_warm_enough_to_sit,
    {%- for column in also %}
    {{ column }},
    {%- endfor %}
    insulation_clo
from ranked
where fewest_first = 1
{%- endmacro %}
