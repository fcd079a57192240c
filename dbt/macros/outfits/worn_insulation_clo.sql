{#- Insulation (clo) of garments worn together, from the sum of theirs (clo): ISO 9920:2007, for a clothed person. -#}
{% macro worn_insulation_clo(sum_of_garments_clo) -%}
    (0.161 + 0.835 * ({{ sum_of_garments_clo }}))
{%- endmacro %}


{#- The sum of garments (clo) that makes a worn insulation (clo): the other way round. -#}
{% macro sum_of_garments_clo(worn_insulation_clo) -%}
    (({{ worn_insulation_clo }} - 0.161) / 0.835)
{%- endmacro %}


{#- A sum of garments (clo) in whole hundredths (int), 0 to most_hundredths_clo: an index into a ladder's rungs_by_hundredths.
    The billionth makes up for 1.15 * 100 being 114.99999999999999. -#}
{% macro hundredths_clo(sum_of_garments_clo) -%}
    cast(greatest(0, least({{ most_hundredths_clo() }}, floor(({{ sum_of_garments_clo }}) * 100 + 1E-9D))) as int)
{%- endmacro %}


{#- More than any ensemble has. -#}
{% macro most_hundredths_clo() -%}
    700
{%- endmacro %}
