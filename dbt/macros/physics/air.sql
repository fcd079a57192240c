{#- Saturation vapour pressure of water in kPa (Antoine's equation as ISO 11079:2007 and ISO 7730:2005 have it). -#}
{% macro saturation_vapour_pressure_kpa(temperature_c) -%}
    (0.1333D * exp(18.6686D - 4030.183D / (({{ temperature_c }}) + 235)))
{%- endmacro %}


{#- Wind at 1.2 m by that at 10 m: logarithmic profile over short grass, roughness 0.01 m (Bröde et al. 2012). -#}
{% macro body_wind_speed_m_s(wind_speed_m_s) -%}
    (0.69D * ({{ wind_speed_m_s }}))
{%- endmacro %}


{#- What a moving person meets when the wind may come from any side. -#}
{% macro relative_air_velocity_m_s(body_wind_m_s, own_speed_m_s) -%}
    sqrt(({{ body_wind_m_s }}) * ({{ body_wind_m_s }}) + ({{ own_speed_m_s }}) * ({{ own_speed_m_s }}))
{%- endmacro %}


{#- Air and radiation as one temperature; coefficients of heat transfer from ISO 7730:2005. -#}
{% macro operative_temperature_c(air_temperature_c, mean_radiant_temperature_c, relative_air_velocity_m_s) -%}
    (
        {{ air_temperature_c }}
        + 4.7D / (4.7D + greatest(2.4D, 12.1D * sqrt({{ relative_air_velocity_m_s }})))
        * ({{ mean_radiant_temperature_c }} - {{ air_temperature_c }})
    )
{%- endmacro %}
