package dev.wearcast.weather.climate;

/**
 * A place on Earth, WGS 84.
 *
 * @param latitudeDeg degrees north, -90 to 90
 * @param longitudeDeg degrees east, -180 to 180
 */
public record Coordinates(double latitudeDeg, double longitudeDeg) {

    private static final double EARTH_RADIUS_KM = 6371.0;

    /** @throws IllegalArgumentException outside the ranges */
    public Coordinates {
        if (!(Math.abs(latitudeDeg) <= 90)) {
            throw new IllegalArgumentException("Latitude must be in range of -90 to 90°. Given: " + latitudeDeg + ".");
        }
        if (!(Math.abs(longitudeDeg) <= 180)) {
            throw new IllegalArgumentException(
                    "Longitude must be in range of -180 to 180°. Given: " + longitudeDeg + ".");
        }
    }

    /** Great-circle distance by the haversine formula. */
    public double distanceKm(Coordinates other) {
        double halfLatitude = Math.toRadians(other.latitudeDeg - latitudeDeg) / 2;
        double halfLongitude = Math.toRadians(other.longitudeDeg - longitudeDeg) / 2;
        double a = Math.pow(Math.sin(halfLatitude), 2)
                + Math.cos(Math.toRadians(latitudeDeg))
                        * Math.cos(Math.toRadians(other.latitudeDeg))
                        * Math.pow(Math.sin(halfLongitude), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
