{#- The bands of air temperature (degrees Celsius) that decide which garments people wear at all, whatever insulation is asked
    for: nobody sits in a down parka at 17 degrees. Names and ends are our own choice. -#}
{% macro temperature_band(air_temperature_c) -%}
    case
        when {{ air_temperature_c }} < -5 then 'frost'
        when {{ air_temperature_c }} < 8 then 'cold'
        when {{ air_temperature_c }} < 15 then 'cool'
        when {{ air_temperature_c }} < 22 then 'mild'
        else 'warm'
    end
{%- endmacro %}


{#- All of them, as rows. -#}
{% macro temperature_bands() -%}
    (values ('frost'), ('cold'), ('cool'), ('mild'), ('warm'))
{%- endmacro %}
