{#- Every figure in a sentence has its unit behind it, a blank between, always as °C, m/s, mm, clo, %, minutes: so a reader
    can convert them all in one place, and a test says so. Only the UV index has none. Figures are rounded, so that a day
    has few different sentences. -#}


{#- To the nearest whole number (int): unlike '%.0f' it never says "-0". -#}
{% macro nearest_whole(column) -%}
    cast(floor({{ column }} + 0.5D) as int)
{%- endmacro %}


{#- "walking at 2 °C in the shade", or "in the sun", and neither at night. -#}
{% macro doing() -%}
    concat(
        activity_name, format_string(' at %d °C', {{ nearest_whole('air_temperature_c') }}),
        case when is_in_sun then ' in the sun' when coalesce(shortwave_radiation_w_m2, 1) > 0 then ' in the shade' else '' end
    )
{%- endmacro %}


{#- What a garment of an ensemble (struct of int_outfits__options) is worn against by way of the ensemble's protection: wet,
    wind, or null where it is worn for warmth. -#}
{% macro protecting_from(garment, protection) -%}
    case
        when {{ protection }} = 'waterproof' and {{ garment }}.is_waterproof then 'wet'
        when {{ protection }} = 'windproof' and {{ garment }}.is_windproof and {{ garment }}.layer = 'shell' then 'wind'
    end
{%- endmacro %}


{#- Why the garments that protect are worn: an hour's ensembles all protect from the same. Null where from nothing. -#}
{% macro protection_reason() -%}
    case protection when 'waterproof' then {{ wet_reason() }} when 'windproof' then {{ wind_reason() }} end
{%- endmacro %}


{#- For each person what the insulation of a garment is a share of, in words that follow "0.25 clo". -#}
{% macro asked_for() -%}
    {{ of_each(
        "if(get(fit, #) = 'warmer', concat(': light, for ', doing, '.'), concat("
        ~ "format_string(' of the %.1f clo that ', get(comfortable_insulation_clo, #)), doing, ' asks for.'))"
    ) }}
{%- endmacro %}


{#- For each person what to know beyond clothes, as sentences, the gravest first; on most days nothing. -#}
{% macro advice() -%}
    {{ of_each(
        "if(get(fit, #) = 'within' and stress_severity < 2 and not is_icy and not is_thundery, array(), "
        ~ advice_to('get(fit, #)', 'get(exposure_limit_minutes, #)') ~ ')'
    ) }}
{%- endmacro %}


{% macro advice_to(fit, limit_minutes) -%}
    array_compact(
        array(
            case
                when stress_severity >= 2
                    then format_string(
                        'It feels like %d °C%s: seek shade, drink water, wear what is light and loose%s.',
                        {{ nearest_whole('felt_temperature_c') }},
                        if(stress_severity >= 3, ', which is dangerous', ''),
                        if(stress_severity >= 3, ', leave what is hard work for a cooler hour', '')
                    )
            end,
            case
                when {{ fit }} = 'cooler' and {{ limit_minutes }} is not null
                    then format_string(
                        'As warm as %s: limit your time outside to %d minutes.',
                        if(temperature_band in ('frost', 'cold'), 'clothes get', 'is sensible'), {{ limit_minutes }}
                    )
                when {{ fit }} = 'cooler' and temperature_band in ('frost', 'cold')
                    then 'As warm as clothes get: keep moving, and warm up inside.'
                when {{ fit }} = 'cooler' then 'As warm as is sensible: you cool down slowly, so move now and then.'
                when {{ fit }} = 'warmer' and stress_severity >= 2
                    then 'As light as clothes get: you will be warm all the same.'
                when {{ fit }} = 'warmer' and stress_severity >= 1
                    then 'As light as clothes get: seek shade, and have water with you.'
                when {{ fit }} = 'warmer' and temperature_band <> 'warm' and metabolic_rate_w_m2 >= 200
                    then 'As light as is sensible: you will be warm once you move.'
            end,
            case
                when is_icy
                    then format_string('Ice at %d °C: the ground may be slippery.', {{ nearest_whole('air_temperature_c') }})
            end,
            case when is_thundery then 'Thunderstorm: stay near shelter, away from open ground and lone trees.' end
        )
    )
{%- endmacro %}
