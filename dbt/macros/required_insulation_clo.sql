{#- The clothing insulation (clo) that people typically wear at an outdoor air temperature (degrees Celsius): Schiavon, S.
    and Lee, K. H. (2013), "Dynamic predictive clothing insulation models based on outdoor air and indoor operative
    temperatures", Building and Environment 59, 250-260; adopted by ASHRAE 55.
    Its limits: it was fitted to what people wore indoors after the morning's outdoor temperature; it is flat at 1.00 clo
    below -5 degrees and at 0.46 clo from 26 degrees on; it knows neither wind nor activity. What cold needs beyond it is
    added by outfit_add_ons(). This macro is where a heat balance (ISO 11079, ISO 7730) can take its place. -#}
{% macro required_insulation_clo(air_temperature_c) -%}
    case
        when {{ air_temperature_c }} < -5 then 1.00
        when {{ air_temperature_c }} < 5 then 0.818 - 0.0364 * {{ air_temperature_c }}
        when {{ air_temperature_c }} < 26 then pow(10, -0.1635 - 0.0066 * {{ air_temperature_c }})
        when {{ air_temperature_c }} >= 26 then 0.46
    end
{%- endmacro %}


{#- Insulation (clo) of garments worn together, from the sum of theirs: ISO 9920. -#}
{% macro ensemble_insulation_clo(sum_of_garments_clo) -%}
    0.161 + 0.835 * {{ sum_of_garments_clo }}
{%- endmacro %}
