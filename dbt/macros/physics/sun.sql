{#- How high the sun stands, in degrees above the horizon. Spencer (1971), as in NOAA's general solar position
    calculations; the angle of the year counts tropical years from 2000-01-01T00:00Z. Error below 0.3 degrees. -#}
{% macro sun_altitude_deg(latitude_deg, longitude_deg, moment) -%}
    get(
        transform(
            array(
                struct(
                    (unix_timestamp({{ moment }}) - 946684800) / 86400.0D as days,
                    2 * pi() * ((unix_timestamp({{ moment }}) - 946684800) / 86400.0D - 0.0966D) / 365.2422D as year,
                    radians({{ latitude_deg }}) as latitude
                )
            ),
            x -> degrees(
                asin(
                    greatest(
                        -1.0D,
                        least(
                            1.0D,
                            sin(x.latitude) * sin({{ sun_declination_rad('x.year') }})
                            + cos(x.latitude) * cos({{ sun_declination_rad('x.year') }})
                            * cos(
                                radians(
                                    360 * (x.days - floor(x.days)) + {{ longitude_deg }} - 180
                                    + {{ equation_of_time_min('x.year') }} / 4
                                )
                            )
                        )
                    )
                )
            )
        ),
        0
    )
{%- endmacro %}


{% macro sun_declination_rad(year) -%}
    (
        0.006918D - 0.399912D * cos({{ year }}) + 0.070257D * sin({{ year }})
        - 0.006758D * cos(2 * {{ year }}) + 0.000907D * sin(2 * {{ year }})
        - 0.002697D * cos(3 * {{ year }}) + 0.00148D * sin(3 * {{ year }})
    )
{%- endmacro %}


{% macro equation_of_time_min(year) -%}
    (
        229.18D * (
            0.000075D + 0.001868D * cos({{ year }}) - 0.032077D * sin({{ year }})
            - 0.014615D * cos(2 * {{ year }}) - 0.040849D * sin(2 * {{ year }})
        )
    )
{%- endmacro %}


{#- How much of the global radiation comes from the whole sky, 0.165 to 1, while the sun is up (Erbs, Klein and Duffie
    1982). A sun below 5 degrees counts as that high. -#}
{% macro diffuse_share(shortwave_radiation_w_m2, sun_altitude_deg) -%}
    get(
        transform(
            array({{ shortwave_radiation_w_m2 }} / (1361.0D * sin(radians(greatest(5.0D, {{ sun_altitude_deg }}))))),
            k -> case
                when k <= 0.22D then 1 - 0.09D * k
                when k > 0.8D then 0.165D
                else 0.9511D + k * (-0.1604D + k * (4.388D + k * (-16.638D + k * 12.336D)))
            end
        ),
        0
    )
{%- endmacro %}
