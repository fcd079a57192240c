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


{#- Apparent temperature in the shade, wind at 10 m (Steadman 1994, as the Australian Bureau of Meteorology uses it). -#}
{% macro apparent_temperature_c(air_temperature_c, relative_humidity_pct, wind_speed_m_s) -%}
    (
        {{ air_temperature_c }}
        + 0.33D * {{ relative_humidity_pct }} / 100.0D * 6.105D
        * exp(17.27D * {{ air_temperature_c }} / (237.7D + {{ air_temperature_c }}))
        - 0.7D * {{ wind_speed_m_s }} - 4.0D
    )
{%- endmacro %}
