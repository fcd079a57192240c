{#- Made by `java -jar thermal-comfort/target/thermal-comfort.jar tables --project dbt`: do not edit.
    How people differ from the average person, from who feels cold to who feels warm: their level, what their
    columns are called, and by how much (K) the temperature that they dress for differs from the real one. -#}
{% macro sensitivities() -%}
    {{ return([
        {'level': -2, 'name': 'feels_very_cold', 'shift_k': -5.0},
        {'level': -1, 'name': 'feels_cold', 'shift_k': -2.5},
        {'level': 0, 'name': 'average', 'shift_k': 0.0},
        {'level': 1, 'name': 'feels_warm', 'shift_k': 2.5},
        {'level': 2, 'name': 'feels_very_warm', 'shift_k': 5.0},
    ]) }}
{%- endmacro %}
