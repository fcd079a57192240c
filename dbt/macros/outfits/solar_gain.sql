{#- How much warmer than the air the surroundings are to a person in the sun (K), from the sun's altitude (degrees), global
    and diffuse radiation (W/m2), and the place of the altitude in int_solar_gain; 0 without sun. ASHRAE 55-2020 appendix C. -#}
{% macro solar_gain_k(altitude_deg, global_w_m2, diffuse_w_m2) -%}
    case
        when {{ altitude_deg }} > 0 and {{ global_w_m2 }} > 0
            then
                {{ on_altitude('diffuse_gains') }} * {{ diffuse_w_m2 }}
                + {{ on_altitude('ground_gains') }} * {{ global_w_m2 }}
                + {{ on_altitude('beam_gains') }}
                * ({{ global_w_m2 }} - {{ diffuse_w_m2 }}) / sin(radians({{ altitude_deg }}))
        else 0.0
    end
{%- endmacro %}


{#- A column of solar_gain as an array over the sun's altitude. An aggregate. -#}
{% macro by_altitude(column) -%}
    array_sort(collect_list(struct(sun_altitude_deg, {{ column }}))).{{ column }}
{%- endmacro %}


{% macro on_altitude(gains) -%}
    ((1 - altitude_share) * get({{ gains }}, altitude_cell) + altitude_share * get({{ gains }}, altitude_cell + 1))
{%- endmacro %}
