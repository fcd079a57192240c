{{ config(materialized='ephemeral') }}

{{ grid_by_wind(ref('required_insulation'), 'relative_humidity_pct', ['minimal_clo', 'comfortable_clo']) }}
