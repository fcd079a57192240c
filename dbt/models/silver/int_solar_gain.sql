{{ config(materialized='ephemeral') }}

-- One row: the seed's columns as arrays over the sun's altitude.
select
    {{ axis('sun_altitude_deg') }} as altitudes_deg,
    {{ by_altitude('beam_gain_k_per_w_m2') }} as beam_gains,
    {{ by_altitude('diffuse_gain_k_per_w_m2') }} as diffuse_gains,
    {{ by_altitude('ground_gain_k_per_w_m2') }} as ground_gains
from {{ ref('solar_gain') }}
