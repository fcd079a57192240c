{#- The garments of the hour's ensemble, each with why it is worn, in one sentence: its own insulation and, for the warmest
    of them, what all amounts to and what the temperature asks for. Beyond the formula's ends the sentence says so.
    The same shape as outfit_add_ons(). -#}
{% macro ensemble_garments() -%}
    transform(
        garments,
        worn -> struct(
            worn.garment_id as garment_id,
            true as is_needed,
            case
                when worn.garment_id = warmest_garment_id
                    then
                        format_string(
                            '%.2f clo: the %s brings you to %.2f clo; %d °C asks for %.2f%s.',
                            worn.insulation_clo,
                            worn.garment_name,
                            worn_insulation_clo,
                            cast(round(air_temperature_c) as int),
                            required_insulation_clo,
                            case
                                when air_temperature_c < -5 then ' (the formula asks for no more below -5 °C)'
                                when air_temperature_c >= 26 then ' (the formula asks for no less above 26 °C)'
                                else ''
                            end
                        )
                else
                    format_string(
                        '%.2f clo of the %.2f clo that %d °C asks for.',
                        worn.insulation_clo,
                        required_insulation_clo,
                        cast(round(air_temperature_c) as int)
                    )
            end as reason,
            false as is_add_on
        )
    )
{%- endmacro %}
