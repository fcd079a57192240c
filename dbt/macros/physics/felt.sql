{#- Wind chill of Environment Canada and the US National Weather Service (2001), wind at 10 m; outside its range (10 °C and
    colder, more than 4.8 km/h) the air temperature itself. -#}
{% macro wind_chill_c(air_temperature_c, wind_speed_m_s) -%}
    case
        when {{ air_temperature_c }} <= 10 and {{ wind_speed_m_s }} * 3.6D > 4.8D
            then
                13.12D + 0.6215D * {{ air_temperature_c }}
                + (0.3965D * {{ air_temperature_c }} - 11.37D) * pow({{ wind_speed_m_s }} * 3.6D, 0.16D)
        else {{ air_temperature_c }}
    end
{%- endmacro %}
