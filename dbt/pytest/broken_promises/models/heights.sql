{{ config(materialized='table', meta={'made_of_seeds': true}) }}

select max(height_m) as height_m
from {{ ref('places') }}
