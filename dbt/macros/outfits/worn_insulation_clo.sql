{#- Insulation (clo) of garments worn together, from the sum of theirs (clo): ISO 9920:2007, for a clothed person. -#}
{% macro worn_insulation_clo(sum_of_garments_clo) -%}
    (0.161 + 0.835 * ({{ sum_of_garments_clo }}))
{%- endmacro %}


{#- The sum of garments (clo) that makes a worn insulation (clo): the other way round. -#}
{% macro sum_of_garments_clo(worn_insulation_clo) -%}
    (({{ worn_insulation_clo }} - 0.161) / 0.835)
{%- endmacro %}
