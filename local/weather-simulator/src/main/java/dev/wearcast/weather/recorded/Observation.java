package dev.wearcast.weather.recorded;

/**
 * One hour's observation in SI units; NaN is what the station did not report.
 *
 * @param temperatureC air temperature
 * @param humidityPct relative humidity
 * @param windDirectionDeg where it comes from; NaN also for a variable wind
 * @param windSpeedMS at 10 m
 * @param windGustMS reported only in gusty wind
 * @param precipitationMm of the hour before
 * @param visibilityKm at most 16.1, where the instrument's range ends
 */
record Observation(
        float temperatureC,
        float humidityPct,
        float windDirectionDeg,
        float windSpeedMS,
        float windGustMS,
        float precipitationMm,
        float visibilityKm) {}
