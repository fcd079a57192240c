{{ config(materialized='ephemeral') }}

{{ grid_by_wind(ref('heat_debt'), 'worn_insulation_clo', ['heat_debt_w_m2']) }}
