{{ config(materialized='ephemeral') }}

with options as (

    select * from {{ ref('int_outfits__options') }}

),

-- One pair of trousers always; under it at most one underwear, over it at most one pair of overtrousers.
layered as (

    select
        trousers.activity_id,
        trousers.temperature_band,
        trousers.is_long,
        overtrousers.is_warm_enough_to_sit,
        overtrousers.is_windproof,
        overtrousers.is_waterproof,
        overtrousers.garment as overtrousers_garment,
        overtrousers.insulation_clo as overtrousers_clo,
        array_compact(array(underwear.garment, trousers.garment, overtrousers.garment)) as garments,
        underwear.insulation_clo + trousers.insulation_clo + overtrousers.insulation_clo as insulation_clo
    from options as trousers
    inner join options as underwear
        on
            trousers.activity_id = underwear.activity_id
            and trousers.temperature_band = underwear.temperature_band
            and underwear.slot = 'thermal_bottoms'
            -- Long underwear only under long trousers that are not made for heat.
            and (underwear.garment is null or (trousers.is_long and not trousers.is_for_heat))
    inner join options as overtrousers
        on
            trousers.activity_id = overtrousers.activity_id
            and trousers.temperature_band = overtrousers.temperature_band
            and overtrousers.slot = 'overtrousers'
            and (overtrousers.garment is null or (trousers.is_long and not trousers.is_for_heat))
    where trousers.slot = 'legs'

),

protecting as (

    select
        layered.*,
        protections.protection
    from layered
    inner join (values ('none'), ('windproof'), ('waterproof')) as protections (protection)
        on
            -- Unlined overtrousers are for rain only.
            (
                layered.overtrousers_garment is null or layered.overtrousers_clo > 0.10
                or protections.protection = 'waterproof'
            )
            -- A blanket soaks.
            and (protections.protection <> 'waterproof' or layered.overtrousers_garment is null or layered.is_windproof)
            -- Where no umbrella helps, rain asks for bare legs or waterproof ones; a runner's tights may get wet.
            and (
                protections.protection <> 'waterproof' or layered.activity_id not in ('brisk_walking', 'cycling')
                or not layered.is_long or layered.is_waterproof
            )

),

{{ fewest_garments('protecting', also=['is_long']) }}
