{#- Why a garment of the ensemble is worn, one sentence: its own insulation and, for the warmest garment, what all amounts
    to and what the temperature asks for. Beyond the formula's ends the sentence says that it ends. -#}
{% macro ensemble_reason() -%}
    case
        when garments.garment_id = hours.warmest_garment_id
            then
                format_string(
                    '%.2f clo: the %s brings you to %.2f clo; %d °C asks for %.2f%s.',
                    garments.insulation_clo,
                    garments.garment_name,
                    hours.worn_insulation_clo,
                    cast(round(hours.air_temperature_c) as int),
                    hours.required_insulation_clo,
                    case
                        when hours.air_temperature_c < -5 then ' (the formula asks for no more below -5 °C)'
                        when hours.air_temperature_c >= 26 then ' (the formula asks for no less above 26 °C)'
                        else ''
                    end
                )
        else
            format_string(
                '%.2f clo of the %.2f clo that %d °C asks for.',
                garments.insulation_clo,
                hours.required_insulation_clo,
                cast(round(hours.air_temperature_c) as int)
            )
    end
{%- endmacro %}
