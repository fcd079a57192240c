package dev.wearcast.ingest.city;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A city whose weather is kept.
 *
 * @param id stable key, lower-case ASCII: name and country, as {@code sao-paulo-br}
 * @param name as its people's English-speaking visitors write it
 * @param countryCode ISO 3166-1 alpha-2
 * @param latitudeDeg -90 to 90, north positive
 * @param longitudeDeg -180 to 180, east positive
 * @param timezone IANA name
 */
public record City(
        String id, String name, String countryCode, double latitudeDeg, double longitudeDeg, String timezone) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if a part is missing or out of its range */
    public City {
        require(id != null && ID.matcher(id).matches(), id, "id", id);
        require(name != null && !name.isBlank(), id, "name", name);
        require(countryCode != null && COUNTRY_CODE.matcher(countryCode).matches(), id, "country_code", countryCode);
        require(Math.abs(latitudeDeg) <= 90, id, "latitude_deg", latitudeDeg);
        require(Math.abs(longitudeDeg) <= 180, id, "longitude_deg", longitudeDeg);
        require(timezone != null && ZoneId.getAvailableZoneIds().contains(timezone), id, "timezone", timezone);
    }

    private static void require(boolean holds, Object city, String member, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("City " + city + " has no valid " + member + ": " + value);
        }
    }
}
