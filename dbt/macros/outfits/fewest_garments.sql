{#- Of torsos (or legs) about as warm as one another, within 0.03 clo, the one of fewest garments is enough. Ends a model. -#}
{% macro fewest_garments(relation, also=[]) -%}
ranked as (

    select
        *,
        row_number() over (
            partition by
                activity_id, temperature_band, protection, is_warm_enough_to_sit, {% for column in also %}{{ column }}, {% endfor %}floor(insulation_clo / 0.03)
            order by {{ is_for_deep_cold('garments') }}, size(garments), insulation_clo, garments
        ) as fewest_first
    from {{ relation }}

)

select
    activity_id,
    temperature_band,
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


{#- Whether one of the garments (structs) is made for deep cold, so warm by itself that nobody wears it but there: where
    something else is as warm, that is worn. -#}
{% macro is_for_deep_cold(garments) -%}
    exists({{ garments }}, garment -> garment.insulation_clo >= 0.75)
{%- endmacro %}
