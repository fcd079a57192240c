package dev.wearcast.weather.hourly;

/** The weather at one place, past and future, hour by hour. The same hour is always the same weather. */
public interface LocalWeather {

    /** Where it comes from, as the answer says it: {@code recorded} or {@code simulated}. */
    String source();

    /** Of the station that it is taken from, metres above sea level. */
    double elevationM();

    /** @param epochHour hours since 1970-01-01T00:00Z */
    HourlyWeather at(long epochHour);
}
