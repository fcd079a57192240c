{{ config(materialized='ephemeral') }}

{{ grid_cells(
    ref('heat_debt'), 'worn', 'worn_insulation_clo', 'wind', 'wind_speed_m_s', ['heat_debt_w_m2']
) }}
