{#- What the weather adds to the ensemble that insulation chose: garment, when, why (SQL over int_hours__to_dress joined
    with the ensemble). A garment takes the place of the ensemble's garment in the same slot, if there is one.
    Thresholds: rain 0.2 mm in the hour or 50 per cent; wind 8 m/s or gusts of 14; ultraviolet index 3 (WHO); wind chill -28,
    where bare skin freezes within half an hour (Environment Canada). The other temperatures are Wearcast's own choice: the
    insulation formula stops rising at -5 degrees and knows no wind, so what bare skin and long cold need comes by wind chill. -#}
{% macro outfit_add_ons() -%}
    {%- set on_top = feels_like('Cold', 'colder than the insulation formula knows') -%}
    {%- set wind = "format_string('Wind: %.0f m/s, gusts %s.', wind_speed_m_s, coalesce(format_string('%.0f', wind_gusts_m_s), 'unknown'))" -%}
    {%- set rain -%}
        case
            when precipitation_mm >= 0.2 then format_string('%s: %.1f mm expected in this hour.', if(is_snowy, 'Snow', 'Rain'), precipitation_mm)
            else format_string('%s: %.0f %% likely in this hour.', if(is_snowy, 'Snow', 'Rain'), precipitation_probability_pct)
        end
    {%- endset -%}
    {%- set sun = "format_string('Sun: UV index %.0f, and protection is advised from 3 on.', uv_index)" -%}
    {%- set rules = [
        ('rain_shell',         'is_wet and not is_waterproof',                      rain),
        ('umbrella',           'is_wet and not is_snowy and not is_windy',          rain),
        ('windbreaker',        'is_windy and not is_windproof and not is_wet',      wind),
        ('sunglasses',         'is_sunny',                                          sun),
        ('sun_hat',            'is_sunny and wind_chill_c > 5',                     sun),
        ('sunscreen',          'is_sunny',                                          sun),
        ('water_bottle',       'air_temperature_c >= 30',                           "'Heat: drink before you are thirsty.'"),
        ('wool_hat',           'wind_chill_c <= 5',                                 feels_like('Cold', 'and the head is bare')),
        ('gloves',             'wind_chill_c <= 3 and wind_chill_c > -15',          feels_like('Cold', 'and hands cool first')),
        ('scarf',              'wind_chill_c <= 0',                                 feels_like('Cold', 'so close the collar')),
        ('winter_boots',       'is_snowy or is_icy',                                "if(is_icy, 'Ice: freezing rain or rime on the ground.', 'Snow: dry feet and grip.')"),
        ('thick_socks',        'wind_chill_c <= -5',                                feels_like('Cold', 'so feet too')),
        ('thermal_top',        'wind_chill_c <= -10',                               on_top),
        ('thermal_bottoms',    'wind_chill_c <= -10',                               on_top),
        ('fleece',             'wind_chill_c <= -15',                               on_top),
        ('mittens',            'wind_chill_c <= -15',                               feels_like('Cold', 'too cold for fingers apart')),
        ('insulated_trousers', 'wind_chill_c <= -20',                               on_top),
        ('balaclava',          'wind_chill_c <= -28',                               feels_like('Frostbite', 'bare skin can freeze in half an hour')),
    ] -%}
    array(
        {%- for garment_id, is_needed, reason in rules %}
        struct('{{ garment_id }}' as garment_id, {{ is_needed }} as is_needed, {{ reason }} as reason, true as is_add_on)
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
    )
{%- endmacro %}


{% macro feels_like(danger, advice) -%}
    format_string('{{ danger }}: it feels like %d °C, {{ advice }}.', cast(round(wind_chill_c) as int))
{%- endmacro %}
