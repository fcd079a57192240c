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
        loaded_at timestamp comment 'When the row was last inserted or updated here'
    )
    using delta
    comment 'Grain: landing object, city. Every line that was ever landed, as it came.'
{% endmacro %}


{#- A line that has no city id is kept under a name made of its content: a null would match nothing and be inserted anew
    with each load, and a dropped line could never be looked at. -#}
{% macro raw_weather_data_merge(table, location, keys) %}
    merge into {{ table }} as t
    using (
        with lines as (
            {%- for key in keys %}
            select
                '{{ key }}' as object_path,
                value as payload,
                _metadata.file_modification_time as object_modified_at
            from text.`{{ location }}/{{ key }}`
            {%- if not loop.last %}
            union all
            {%- endif %}
            {%- endfor %}
        )
        select
            object_path,
            coalesce(get_json_object(payload, '$.city.id'), concat('unreadable-', md5(payload))) as city_id,
            max_by(payload, coalesce(get_json_object(payload, '$.retrieved_at'), '')) as payload,
            max(object_modified_at) as object_modified_at
        from lines
        where trim(payload) <> ''
        group by 1, 2
    ) as s
    on t.object_path = s.object_path and t.city_id = s.city_id
    when matched and (
        s.object_modified_at > t.object_modified_at
        -- Modification times are whole seconds.
        or (s.object_modified_at = t.object_modified_at and s.payload <> t.payload)
    ) then update set
        payload = s.payload,
        object_modified_at = s.object_modified_at,
        loaded_at = current_timestamp()
    when not matched then insert (object_path, city_id, payload, object_modified_at, loaded_at)
    values (s.object_path, s.city_id, s.payload, s.object_modified_at, current_timestamp())
{% endmacro %}
