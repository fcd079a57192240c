{#- Why rows are not taken, or readings nulled: each reason is described in the yml of int_forecasts__quarantined. -#}


{#- The first thing that is wrong with a whole line; null where its hours can be read. A time zone is known when a time in
    it can be read. -#}
{% macro line_fault() -%}
    case
        when not is_json then 'unparseable_line'
        when city_id like 'unreadable:%' then 'missing_city_id'
        when city_id like 'repeated:%' then 'repeated_city'
        when
            not coalesce(
                city_id rlike '^[a-z0-9]+(-[a-z0-9]+)*$'
                and city_name <> ''
                and country_code rlike '^[A-Z]{2}$'
                and latitude_deg between -90 and 90
                and longitude_deg between -180 and 180
                and timezone <> ''
                and try_cast(concat('2000-01-01 00:00:00 ', timezone) as timestamp) is not null,
                false
            )
            then 'invalid_city'
        when scheduled_at is null then 'missing_scheduled_at'
        when not coalesce(scheduled_at = object_scheduled_at and cast(scheduled_at as date) = landed_on, false) then 'wrong_issue'
        when retrieved_at is null then 'missing_retrieved_at'
        when not coalesce(source in ('recorded', 'simulated', 'open-meteo'), false) then 'unknown_source'
        when coalesce(size(hourly.time), -1) < 1 then 'no_hours'
    end
{%- endmacro %}


{#- The first thing that is wrong with an hour; null where it is taken. No source forecasts more than 16 days. -#}
{% macro hour_fault() -%}
    case
        when line_fault is not null then line_fault
        when valid_at is null then 'unreadable_hour'
        when not valid_at between scheduled_at - interval 3 days and scheduled_at + interval 17 days then 'distant_hour'
        when last_first > 1 then 'repeated_hour'
    end
{%- endmacro %}


{#- What is wrong with the readings of an hour, one by one. -#}
{% macro reading_faults() -%}
    filter(
        array(
            {%- for name, column, possible in series() %}
            {{ reading_fault(name, column) }}{{ ',' if not loop.last }}
            {%- endfor %}
        ),
        fault -> fault.reason is not null
    )
{%- endmacro %}


{#- What is wrong with whole series of a line: told once, with its first hour, whatever becomes of that. -#}
{% macro whole_series_faults() -%}
    filter(
        array(
            {%- for name, column, possible in series() %}
            {{ whole_series_fault(name) }}{{ ',' if not loop.last }}
            {%- endfor %}
        ),
        fault -> hour_index = 0 and fault.reason is not null
    )
{%- endmacro %}


{#- Whether a fault is of a whole series, and so of the line rather than the hour that it is told with. -#}
{% macro is_of_whole_series(fault) -%}
    ({{ fault }}.reason in ('missing_series', 'wrong_length'))
{%- endmacro %}


{#- All that is wrong with a row: with the line or the hour as a whole, or else with its readings; and with whole series. -#}
{% macro faults() -%}
    concat(
        if(
            hour_fault is not null,
            array(struct(cast(null as string) as series, cast(null as string) as reading, hour_fault as reason)),
            reading_faults
        ),
        whole_series_faults
    )
{%- endmacro %}
