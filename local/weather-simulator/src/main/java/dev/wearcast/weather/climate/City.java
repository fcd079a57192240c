package dev.wearcast.weather.climate;

import java.time.ZoneId;

/**
 * A city that can be found by name and whose climate is known.
 *
 * @param id stable key, lower-case ASCII
 * @param geonamesId its number at GeoNames
 * @param featureCode GeoNames' kind of place, as PPLC for a capital
 * @param countryCode ISO 3166-1 alpha-2
 * @param admin1 first-level division; empty where the country has none
 * @param elevationM above sea level
 */
public record City(
        String id,
        int geonamesId,
        String name,
        String featureCode,
        String country,
        String countryCode,
        String admin1,
        ZoneId timezone,
        Coordinates coordinates,
        double elevationM,
        int population,
        Climate climate) {

    public City {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a city id: " + id);
        }
        if (name.isBlank() || !countryCode.matches("[A-Z]{2}") || population < 0) {
            throw new IllegalArgumentException("Incomplete city: " + id);
        }
    }
}
