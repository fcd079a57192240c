package dev.wearcast.weather.recorded;

import dev.wearcast.weather.climate.Coordinates;

/** The airports whose observations there are; each has an Automated Surface Observing System (ASOS). */
enum Airport {
    EWR(40.6925, -74.1687, 3),
    JFK(40.6398, -73.7789, 4),
    LGA(40.7772, -73.8726, 6);

    private final Coordinates coordinates;
    private final double elevationM;

    Airport(double latitudeDeg, double longitudeDeg, double elevationM) {
        this.coordinates = new Coordinates(latitudeDeg, longitudeDeg);
        this.elevationM = elevationM;
    }

    Coordinates coordinates() {
        return coordinates;
    }

    double elevationM() {
        return elevationM;
    }
}
