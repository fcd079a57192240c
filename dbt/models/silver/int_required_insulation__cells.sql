{{ config(materialized='ephemeral') }}

{{ grid_cells(
    ref('required_insulation'), 'humidity', 'relative_humidity_pct', 'wind', 'wind_speed_m_s', ['minimal_clo', 'comfortable_clo']
) }}
