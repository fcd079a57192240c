{#- What the weather asks for besides warmth, from an hour (felt) and what its weather code means (codes).
    Thresholds: rain 0.2 mm in the hour or 50 per cent likely; wind 8 m/s or gusts of 14; ultraviolet index 3 (WHO, Global
    Solar UV Index, 2002). Ice: freezing rain or rime by code, or what is wet below 1 degree and not snow: rain or melt
    that freezes on the ground; below -5 degrees only what a code calls rain, since what falls there else is snow. -#}
{% macro weather_flags() -%}
    {%- set is_wet -%}
        (coalesce(felt.precipitation_mm >= 0.2, false) or coalesce(felt.precipitation_probability_pct >= 50, false))
    {%- endset -%}
    {{ is_wet }} as is_wet,
    coalesce(codes.is_snow, false) or ({{ is_wet }} and felt.air_temperature_c <= 0 and not coalesce(codes.is_ice, false)) as is_snowy,
    coalesce(codes.is_ice, false)
    or (
        {{ is_wet }} and felt.air_temperature_c < 1 and not coalesce(codes.is_snow, false)
        and (felt.air_temperature_c >= -5 or coalesce(codes.is_wet, false))
    ) as is_icy,
    coalesce(codes.is_thunder, false) as is_thundery,
    coalesce(felt.wind_speed_m_s >= 8, false) or coalesce(felt.wind_gusts_m_s >= 14, false) as is_windy,
    coalesce(felt.uv_index >= 3, false) as is_sunny
{%- endmacro %}
