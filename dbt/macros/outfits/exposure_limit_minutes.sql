{#- How long one can stay out (minutes, int) at a rate of body heat debt (W/m2) until 40 Wh/m2 are gone (ISO 11079:2007),
    rounded down to 5 minutes, 5 at least. Null without debt, and beyond 8 hours, where it limits no day. -#}
{% macro exposure_limit_minutes(heat_debt_w_m2) -%}
    case
        when {{ heat_debt_w_m2 }} > 40 / 8.0
            then cast(greatest(5, floor(40 / {{ heat_debt_w_m2 }} * 60 / 5) * 5) as int)
    end
{%- endmacro %}
