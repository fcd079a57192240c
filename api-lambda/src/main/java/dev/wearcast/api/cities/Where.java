package dev.wearcast.api.cities;

import java.time.ZoneId;

/** A city as answers name it. */
public record Where(String id, String name, String countryCode, ZoneId timezone) {

    public static Where of(City city) {
        return new Where(city.id(), city.name(), city.countryCode(), city.timezone());
    }
}
