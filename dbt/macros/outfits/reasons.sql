{#- "in the sun", "in the shade" by day, nothing at night. -#}
{% macro in_the_sun() -%}
    case when is_in_sun then ' in the sun' when coalesce(shortwave_radiation_w_m2, 1) > 0 then ' in the shade' else '' end
{%- endmacro %}


{#- What a garment of an ensemble (struct of int_outfits__options) is worn against by way of the ensemble's protection: wet,
    wind, or null where it is worn for warmth. -#}
{% macro protecting_from(garment, protection) -%}
    case
        when {{ protection }} = 'waterproof' and {{ garment }}.is_waterproof then 'wet'
        when {{ protection }} = 'windproof' and {{ garment }}.is_windproof and {{ garment }}.layer = 'shell' then 'wind'
    end
{%- endmacro %}


{#- What the insulation of each garment is a share of, in words that follow "0.25"; figures are rounded, so that a day has few
    different sentences. -#}
{% macro asked_for() -%}
    case
        when fit = 'warmer' then concat(' clo: light, for ', activity_name, format_string(' at %.0f °C', air_temperature_c), {{ in_the_sun() }}, '.')
        else concat(
            format_string(' of the %.1f clo that ', comfortable_insulation_clo), activity_name,
            format_string(' at %.0f °C', air_temperature_c), {{ in_the_sun() }}, ' asks for.'
        )
    end
{%- endmacro %}


{#- What to know beyond clothes, as sentences, the gravest first. -#}
{% macro advice() -%}
    array_compact(
        array(
            case
                when stress_severity >= 3
                    then format_string('Danger, %s: leave what is hard work for a cooler hour.', stress_class_name)
                when stress_severity = 2 and fit <> 'warmer'
                    then format_string('It feels like %.0f °C: seek shade, drink water, wear what is light and loose.', felt_temperature_c)
            end,
            case
                when fit = 'cooler' and exposure_limit_minutes is not null
                    then format_string(
                        'As warm as %s: limit your time outside to %d minutes.',
                        if(temperature_band in ('frost', 'cold'), 'clothes get', 'is sensible'), exposure_limit_minutes
                    )
                when fit = 'cooler' and temperature_band in ('frost', 'cold')
                    then 'As warm as clothes get: keep moving, and warm up inside.'
                when fit = 'cooler' then 'As warm as is sensible: you cool down slowly, so move now and then.'
                when fit = 'warmer' and stress_severity >= 2
                    then format_string('As light as clothes get: it feels like %.0f °C, so seek shade and drink water.', felt_temperature_c)
                when fit = 'warmer' and stress_severity >= 1 then 'As light as clothes get: seek shade, and have water with you.'
                when fit = 'warmer' and temperature_band <> 'warm' and metabolic_rate_w_m2 >= 200
                    then 'As light as is sensible: you will be warm once you move.'
            end,
            case when is_icy then format_string('Ice at %.0f °C: the ground may be slippery.', air_temperature_c) end,
            case when is_thundery then 'Thunderstorm: stay near shelter, away from open ground and lone trees.' end
        )
    )
{%- endmacro %}
