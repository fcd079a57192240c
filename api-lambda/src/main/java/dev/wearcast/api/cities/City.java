package dev.wearcast.api.cities;

import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A tracked city.
 *
 * @param id stable key, lower-case ASCII, as in {@code new-york-us}
 * @param countryCode ISO 3166-1 alpha-2
 * @param latitudeDeg -90 to 90
 * @param longitudeDeg -180 to 180
 * @param timezone IANA time zone
 */
public record City(String id, String name, String countryCode, double latitudeDeg, double longitudeDeg, ZoneId timezone)
        implements Place {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public City {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a city id: " + id);
        }
        if (name.isBlank() || !countryCode.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("City " + id + " needs a name and a country code of two letters");
        }
        if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180)) {
            throw new IllegalArgumentException("City " + id + " is not on Earth");
        }
        Objects.requireNonNull(timezone, "timezone");
    }
}
