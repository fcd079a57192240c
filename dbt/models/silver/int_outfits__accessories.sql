{{ config(materialized='ephemeral') }}

with exposed as (

    select
        *,
        -- On bare skin, in the wind of one's own speed where that is more.
        {{ wind_chill_c('air_temperature_c', 'greatest(wind_m_s, own_speed_m_s / 0.69)') }} as skin_chill_c,
        {{ temperature_band('air_temperature_c') }} as temperature_band,
        activity_id in ('sitting', 'standing', 'walking') as is_slow,
        activity_id in ('sitting', 'standing', 'walking', 'brisk_walking') as is_everyday
    from {{ ref('int_hours__required') }}

),

limbs as (

    -- Hands of someone who runs are warm, of someone who sits cold: 1 K for each 50 W/m2 more or less than in walking.
    select
        *,
        skin_chill_c + 0.02 * (metabolic_rate_w_m2 - 165) as limb_chill_c
    from exposed

),

-- One row: each garment that the rules may add, as a column of its name.
wardrobe as (

    select {{ accessory_columns() }}
    from {{ ref('garments') }}

),

-- One column a slot.
accessorised as (

    select
        limbs.* except (is_slow, is_everyday, limb_chill_c),
        {{ accessories_by_slot() }},
        case
            -- In warm, light, windless rain a waterproof is worse than the umbrella alone.
            when
                limbs.is_wet and limbs.is_slow and limbs.air_temperature_c >= 22
                and coalesce(limbs.precipitation_mm, 0) < 2.5 and not (limbs.is_windy or limbs.is_thundery)
                then 'none'
            when limbs.is_wet or limbs.is_snowy then 'waterproof'
            when limbs.is_windy then 'windproof'
            else 'none'
        end as protection
    from limbs
    cross join wardrobe

)

select
    * except ({{ accessory_slots() }}),
    {{ accessories_insulation_clo() }} as accessories_insulation_clo,
    array_compact(array({{ accessory_slots() }})) as accessories
from accessorised
