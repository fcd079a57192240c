{#- What the weather puts on head, face, neck, hands and feet and into the bag, slot by slot: garment, when, why. The first
    garment of a slot whose condition holds is taken. SQL over an hour at an activity (int_hours__required).
    limb_chill_c is the wind chill on bare skin, riding or running included, shifted by how much heat the body makes. All
    thresholds in it are our own choice, but the balaclava's: skin freezes within half an hour at -28 (Environment Canada). -#}
{% macro accessory_rules() -%}
    {%- set on_foot = "activity_id in ('walking', 'brisk_walking', 'running')" -%}
    {%- set cold = "format_string('Cold: it feels like %d °C on bare skin.', " ~ nearest_whole('skin_chill_c') ~ ")" -%}
    {%- set feet = "format_string('Feet: it feels like %d °C.', " ~ nearest_whole('skin_chill_c') ~ ")" -%}
    {%- set sun = "format_string('Sun: UV index %.0f; protection is advised from 3 on.', uv_index)" -%}
    {%- set mild = "format_string('%d °C and dry.', " ~ nearest_whole('air_temperature_c') ~ ")" -%}
    {%- set ice = "format_string('Ice: wet ground at %d °C.', " ~ nearest_whole('air_temperature_c') ~ ")" -%}
    {%- set heat = "format_string('Heat: it feels like %d °C; drink before you are thirsty.', " ~ nearest_whole('felt_temperature_c') ~ ")" -%}
    {%- set wet = wet_reason() -%}
    {{ return({
        'socks': [
            ('expedition_socks', "limb_chill_c <= -15 and is_everyday", feet),
            ('thick_socks', "limb_chill_c <= 3", feet),
            ('sport_socks', "not is_everyday", mild),
            (none, "air_temperature_c >= 25 and not is_snowy and is_slow", none),
            ('socks', "true", "format_string('%d °C: thin socks are enough.', " ~ nearest_whole('air_temperature_c') ~ ")"),
        ],
        'shoes': [
            ('winter_cycling_shoes', "activity_id = 'cycling' and (limb_chill_c <= 2 or (is_wet and air_temperature_c < 8))", feet),
            ('cycling_shoes', "activity_id = 'cycling'", mild),
            ('trail_running_shoes', "activity_id = 'running' and (is_wet or is_icy or is_snowy)", "if(is_icy, " ~ ice ~ ", " ~ wet ~ ")"),
            ('running_shoes', "activity_id = 'running'", mild),
            ('expedition_boots', "limb_chill_c <= -28", feet),
            ('winter_boots', "limb_chill_c <= -8", feet),
            ('winter_boots', "is_snowy", wet),
            ('winter_boots', "is_icy", ice),
            ('rubber_boots', "is_wet and is_slow and coalesce(precipitation_mm, 0) >= 2 and air_temperature_c < 22", wet),
            ('hiking_boots', "is_wet and air_temperature_c < 22", wet),
            ('sandals', "air_temperature_c >= 25 and is_slow", "format_string('Warm: %d °C.', " ~ nearest_whole('air_temperature_c') ~ ")"),
            ('shoes', "air_temperature_c >= 15", mild),
            ('sturdy_shoes', "true", feet),
        ],
        'gaiters': [
            ('overshoes', "activity_id = 'cycling' and is_wet and air_temperature_c < 15", wet),
            ('gaiters', "activity_id in ('brisk_walking', 'running') and is_snowy", wet),
        ],
        'grips': [
            ('ice_grips', "is_icy and activity_id not in ('sitting', 'cycling')", ice),
        ],
        'neck': [
            ('scarf', "limb_chill_c <= 1 and is_slow", cold),
            ('neck_tube', "limb_chill_c <= 1", cold),
        ],
        'face': [
            ('balaclava', "skin_chill_c <= -28",
             "format_string('Frostbite: at %d °C wind chill bare skin freezes within half an hour.', " ~ nearest_whole('skin_chill_c') ~ ")"),
        ],
        'hat': [
            ('fur_hat', "limb_chill_c <= -15 and is_everyday", cold),
            ('wool_hat', "limb_chill_c <= 5 and is_everyday", cold),
            ('thin_hat', "limb_chill_c <= 3", cold),
            ('headband', "limb_chill_c <= 7 and not is_everyday", cold),
            ('sun_hat', "is_sunny and is_everyday", sun),
            ('sun_cap', "is_sunny", sun),
        ],
        'eyes': [
            ('goggles', "is_snowy and is_windy and activity_id <> 'running'", wind_reason()),
            ('sunglasses', "is_sunny", sun),
        ],
        'hands': [
            ('expedition_mittens', "limb_chill_c <= -28 and is_everyday", cold),
            ('winter_cycling_gloves', "limb_chill_c <= 0 and limb_chill_c > -20 and activity_id = 'cycling'", cold),
            ('mittens', "limb_chill_c <= -14", cold),
            ('cycling_gloves', "limb_chill_c <= 11 and activity_id = 'cycling'", cold),
            ('gloves', "limb_chill_c <= 3", cold),
            ('thin_gloves', "limb_chill_c <= 6 and activity_id <> 'cycling'", cold),
        ],
        'skin': [
            ('sunscreen', "is_sunny", sun),
        ],
        'water': [
            ('water_bottle', "stress_severity >= 2", heat),
            ('water_bottle', "stress_severity >= 1 and metabolic_rate_w_m2 >= 200", heat),
        ],
        'umbrella': [
            ('umbrella', "is_wet and is_slow and not (is_snowy or is_icy or is_windy or is_thundery)", wet),
        ],
        'seat': [
            ('sit_mat', "activity_id = 'sitting' and air_temperature_c <= 12",
             "format_string('Cold seat: %d °C.', " ~ nearest_whole('air_temperature_c') ~ ")"),
        ],
    }) }}
{%- endmacro %}


{#- Rain or snow, in one sentence with its number. -#}
{% macro wet_reason() -%}
    case
        when coalesce(precipitation_mm, 0) >= 0.2
            then format_string('%s: %.1f mm in this hour.', if(is_snowy, 'Snow', 'Rain'), precipitation_mm)
        when coalesce(precipitation_probability_pct, 0) >= 50
            then format_string('%s: %.0f %% likely.', if(is_snowy, 'Snow', 'Rain'), precipitation_probability_pct)
        else format_string('%s at %d °C.', if(is_icy, 'Ice', if(is_snowy, 'Snow', 'Wet')), {{ nearest_whole('air_temperature_c') }})
    end
{%- endmacro %}


{#- Wind, in one sentence with its numbers. -#}
{% macro wind_reason() -%}
    concat(
        format_string('Wind: %.0f m/s', wind_m_s),
        coalesce(format_string(', gusts of %.0f m/s', wind_gusts_m_s), ''), '.'
    )
{%- endmacro %}


{#- One column a slot: a struct (garment_id, insulation_clo, reason), or null. -#}
{% macro accessories_by_slot() -%}
    {%- for slot, rules in accessory_rules().items() %}
    case
        {%- for garment_id, condition, reason in rules %}
        when {{ condition }} then {{ 'struct(' ~ garment_id ~ '.*, ' ~ reason ~ ' as reason)' if garment_id else 'null' }}
        {%- endfor %}
    end as {{ slot }}_accessory
    {%- if not loop.last %},{% endif %}
    {%- endfor %}
{%- endmacro %}


{#- The columns that accessories_by_slot makes, in the order of dressing. -#}
{% macro accessory_slots() -%}
    {%- for slot in accessory_rules() %}{{ slot }}_accessory{% if not loop.last %}, {% endif %}{% endfor -%}
{%- endmacro %}


{#- Their sum. -#}
{% macro accessories_insulation_clo() -%}
    {%- for slot in accessory_rules() %}coalesce({{ slot }}_accessory.insulation_clo, 0){% if not loop.last %} + {% endif %}{% endfor -%}
{%- endmacro %}


{#- One row of the wardrobe: each garment of the rules as a column. Aggregates. -#}
{% macro accessory_columns() -%}
    {%- set garment_ids = [] -%}
    {%- for rules in accessory_rules().values() -%}
        {%- for garment_id, condition, reason in rules if garment_id and garment_id not in garment_ids -%}
            {%- do garment_ids.append(garment_id) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for garment_id in garment_ids %}
    max(struct(garment_id, insulation_clo)) filter (where garment_id = '{{ garment_id }}') as {{ garment_id }}
    {%- if not loop.last %},{% endif %}
    {%- endfor %}
{%- endmacro %}
