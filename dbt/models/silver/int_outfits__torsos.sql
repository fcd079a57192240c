{{ config(materialized='ephemeral') }}

with options as (

    select * from {{ ref('int_outfits__options') }}

),

layered as (

    select
        inner_layers.activity_id,
        inner_layers.temperature_band,
        outers.is_warm_enough_to_sit,
        outers.is_windproof as is_outer_windproof,
        outers.is_waterproof as is_outer_waterproof,
        outers.insulation_clo as outer_clo,
        overshells.garment as overshell,
        overshells.is_windproof as is_overshell_windproof,
        overshells.is_waterproof as is_overshell_waterproof,
        concat(inner_layers.garments, array_compact(array(outers.garment, overshells.garment))) as garments,
        inner_layers.insulation_clo + outers.insulation_clo + overshells.insulation_clo as insulation_clo
    from {{ ref('int_outfits__inner_layers') }} as inner_layers
    inner join options as outers
        on
            inner_layers.activity_id = outers.activity_id
            and inner_layers.temperature_band = outers.temperature_band
            and outers.slot = 'outer'
            -- The warmer a coat, the more under it: no down parka over a T-shirt, nothing over what is made for heat.
            and inner_layers.insulation_clo >= 0.75 * outers.insulation_clo - 0.15
            and (outers.garment is null or not inner_layers.is_for_heat)
            -- A thick layer goes under a jacket or coat; long underwear under another layer at least.
            and (outers.garment is not null or not inner_layers.has_thick_layer)
            and (outers.garment is not null or inner_layers.has_thin_layer or not inner_layers.has_underwear)
    inner join options as overshells
        on
            inner_layers.activity_id = overshells.activity_id
            and inner_layers.temperature_band = overshells.temperature_band
            and overshells.slot = 'overshell'
            -- A shell goes over a jacket, not over a coat.
            and (overshells.garment is null or outers.insulation_clo <= 0.36)

),

-- What keeps out what: a shell over the jacket only where the jacket does not do it by itself.
protecting as (

    select
        layered.*,
        protections.protection
    from layered
    inner join (values ('none'), ('windproof'), ('waterproof')) as protections (protection)
        on
            -- In what is waterproof one sweats: on dry days only where it is warm enough for deep cold.
            (protections.protection = 'waterproof' or not layered.is_outer_waterproof or layered.outer_clo >= 0.6)
            and case protections.protection
                when 'none' then layered.overshell is null
                when 'windproof'
                    then if(
                        layered.is_outer_windproof,
                        layered.overshell is null,
                        layered.is_overshell_windproof and not layered.is_overshell_waterproof
                    )
                when 'waterproof'
                    then if(layered.is_outer_waterproof, layered.overshell is null, layered.is_overshell_waterproof)
            end

),

{{ fewest_garments('protecting') }}
