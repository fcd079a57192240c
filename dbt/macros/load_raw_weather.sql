{#- Merges landing objects into bronze, by object and city:
      dbt run-operation load_raw_weather --args '{"location": "s3://bucket", "object_keys": ["landing/.../run=....ndjson.gz"]}'
    MERGE and not COPY INTO, because the same statement is idempotent on Databricks and on open-source Delta. The same
    object again changes nothing; an object that a retry has overwritten (newer modification time) updates its rows.
    Each object is read by its full name, never by a wildcard: the keys carry colons, which Hadoop's globs refuse. -#}
{% macro load_raw_weather(location=none, object_keys=none) %}
    {%- set keys = validated_object_keys(location, object_keys) -%}
    {%- set table = source('bronze', 'raw_weather_data') -%}
    {%- do run_query('create schema if not exists ' ~ table.without_identifier()) -%}
    {%- do run_query(raw_weather_data_ddl(table)) -%}
    {%- set merged = run_query(raw_weather_data_merge(table, location.rstrip('/'), keys)).rows[0] -%}
    {%- set total = run_query('select count(*) as row_count from ' ~ table).rows[0]['row_count'] -%}
    {%- do log(
        'load_raw_weather: objects=' ~ keys | length ~ ' inserted=' ~ merged['num_inserted_rows']
        ~ ' updated=' ~ merged['num_updated_rows'] ~ ' total=' ~ total, info=true
    ) -%}
{% endmacro %}


{#- Keys and location become part of the statement as names and literals, which cannot be bound as parameters: so only
    characters that neither end a literal nor mean a pattern are let through. -#}
{% macro validated_object_keys(location, object_keys) %}
    {%- if not location or not modules.re.fullmatch('[a-z0-9]+:/[A-Za-z0-9/_.-]+|/[A-Za-z0-9/_.-]+', location | string) -%}
        {%- do exceptions.raise_compiler_error('load_raw_weather: location must be like s3://bucket, not: ' ~ location) -%}
    {%- endif -%}
    {%- if not object_keys or object_keys is string or object_keys is mapping or object_keys is not iterable -%}
        {%- do exceptions.raise_compiler_error('load_raw_weather: object_keys must be a list with at least one key.') -%}
    {%- endif -%}
    {%- set refused = [] -%}
    {%- for key in object_keys if not modules.re.fullmatch('[A-Za-z0-9][A-Za-z0-9/=_.:+-]*', key | string) -%}
        {%- do refused.append(key | string) -%}
    {%- endfor -%}
    {%- if refused -%}
        {%- do exceptions.raise_compiler_error(
            'load_raw_weather: not object keys (letters, digits and / = _ . : + - are allowed): ' ~ tojson(refused)
        ) -%}
    {%- endif -%}
    {{ return(object_keys | unique(case_sensitive=true) | list) }}
{% endmacro %}


{% macro raw_weather_data_ddl(table) %}
    create table if not exists {{ table }} (
        object_path string comment 'Key of the landing object, without the bucket: the same on any store',
        city_id string comment 'Id of the city of the line',
        payload string comment 'The line as it landed: contracts/landing-record.schema.json',
        object_modified_at timestamp comment 'When the object was last written',
        loaded_at timestamp comment 'When the row was last inserted or updated here',
        landed_on date comment 'Day in the object''s key (date=), so that a load looks only into its own days'
    )
    using delta
    partitioned by (landed_on)
    comment 'Grain: landing object, city. Every line that was ever landed, as it came.'
{% endmacro %}


{#- The day that a key names (date=...), as a literal: the merge prunes partitions by it. -#}
{% macro landed_on(key) -%}
    {%- set found = modules.re.search('date=([0-9]{4}-[0-9]{2}-[0-9]{2})/', key) -%}
    date '{{ found.group(1) if found else '1970-01-01' }}'
{%- endmacro %}


{#- No line is dropped. One that has no city id is kept under a name made of its content, since a null would match nothing
    and be inserted anew with each load; so is a city's second line, of which the one retrieved last keeps the city's name.
    The colon keeps such names apart from ids of cities. -#}
{% macro raw_weather_data_merge(table, location, keys) %}
    {%- set days = [] -%}
    {%- for key in keys -%}{%- do days.append(landed_on(key)) -%}{%- endfor %}
    merge into {{ table }} as t
    using (
        with lines as (
            {%- for key in keys %}
            select
                '{{ key }}' as object_path,
                {{ landed_on(key) }} as landed_on,
                value as payload,
                _metadata.file_modification_time as object_modified_at
            from text.`{{ location }}/{{ key }}`
            {%- if not loop.last %}
            union all
            {%- endif %}
            {%- endfor %}
        ),

        told_once as (
            select
                object_path,
                landed_on,
                payload,
                coalesce(get_json_object(payload, '$.city.id'), concat('unreadable:', md5(payload))) as city_id,
                max(object_modified_at) as object_modified_at
            from lines
            where trim(payload) <> ''
            group by object_path, landed_on, payload
        ),

        ranked as (
            select
                *,
                row_number() over (
                    partition by object_path, city_id
                    order by coalesce(get_json_object(payload, '$.retrieved_at'), '') desc, md5(payload)
                ) as newest_first
            from told_once
        )

        select
            object_path,
            landed_on,
            if(newest_first = 1, city_id, concat('repeated:', md5(payload))) as city_id,
            payload,
            object_modified_at
        from ranked
    ) as s
    on
        t.landed_on in ({{ days | unique | join(', ') }})
        and t.landed_on = s.landed_on
        and t.object_path = s.object_path
        and t.city_id = s.city_id
    when matched and (
        s.object_modified_at > t.object_modified_at
        -- Modification times are whole seconds.
        or (s.object_modified_at = t.object_modified_at and s.payload <> t.payload)
    ) then update set
        payload = s.payload,
        object_modified_at = s.object_modified_at,
        loaded_at = current_timestamp()
    when not matched then insert (object_path, city_id, payload, object_modified_at, loaded_at, landed_on)
    values (s.object_path, s.city_id, s.payload, s.object_modified_at, current_timestamp(), s.landed_on)
{% endmacro %}
