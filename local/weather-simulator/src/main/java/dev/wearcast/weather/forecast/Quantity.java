package dev.wearcast.weather.forecast;

/** Kinds of variables, by the units they come in. */
enum Quantity {
    TEMPERATURE,
    PERCENT,
    PRECIPITATION,
    WEATHER_CODE,
    WIND_SPEED,
    DIRECTION,
    RADIATION,
    UV_INDEX
}
