package dev.wearcast.api.geocoding;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.PlainText;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place with inhabitants that geocoding found.
 *
 * @param geonamesId its number at GeoNames
 * @param countryCode ISO 3166-1 alpha-2
 * @param region first-level division of the country, empty where it is not told
 * @param latitudeDeg -90 to 90, north positive
 * @param longitudeDeg -180 to 180, east positive
 * @param population inhabitants
 */
public record FoundPlace(
        long geonamesId,
        String name,
        String countryCode,
        String region,
        double latitudeDeg,
        double longitudeDeg,
        ZoneId timezone,
        int population) {

    /** The largest first; of two alike the one that GeoNames knew first, so that the order holds. */
    public static final Comparator<FoundPlace> LARGEST_FIRST =
            Comparator.comparingInt(FoundPlace::population).reversed().thenComparingLong(FoundPlace::geonamesId);

    private static final double EARTH_RADIUS_KM = 6371.0;

    public FoundPlace {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(timezone, "timezone");
        if (!countryCode.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a country code: " + countryCode);
        }
        if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180)) {
            throw new IllegalArgumentException(name + " is not on Earth");
        }
    }

    /** Whether what was said after the name fits. */
    public boolean mayBe(CityName asked) {
        return asked.mayBeIn(countryCode, region);
    }

    public boolean isCalled(CityName asked) {
        return PlainText.of(name).equals(asked.plainName());
    }

    /** Whether the name that was asked for is the beginning of this one's. */
    public boolean isBegunBy(CityName asked) {
        return PlainText.of(name).startsWith(asked.plainName());
    }

    /** Great-circle distance by the haversine formula. */
    public double distanceKm(double otherLatitudeDeg, double otherLongitudeDeg) {
        double halfLatitude = Math.toRadians(otherLatitudeDeg - latitudeDeg) / 2;
        double halfLongitude = Math.toRadians(otherLongitudeDeg - longitudeDeg) / 2;
        double a = Math.pow(Math.sin(halfLatitude), 2)
                + Math.cos(Math.toRadians(latitudeDeg))
                        * Math.cos(Math.toRadians(otherLatitudeDeg))
                        * Math.pow(Math.sin(halfLongitude), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** As people write it: {@code Vienna, AT}. */
    public String inCountry() {
        return name + ", " + countryCode;
    }
}
