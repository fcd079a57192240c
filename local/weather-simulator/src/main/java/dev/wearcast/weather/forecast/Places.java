package dev.wearcast.weather.forecast;

import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Query;
import java.util.ArrayList;
import java.util.List;

/** The places asked for, from {@code latitude} and {@code longitude}. */
final class Places {

    private static final int MOST = 1000;

    private Places() {}

    /** @throws BadRequest where the lists differ in length, are empty or leave the Earth */
    static List<Coordinates> asked(Query query) {
        List<Double> latitudes = query.numbers("latitude");
        List<Double> longitudes = query.numbers("longitude");
        if (latitudes.size() != longitudes.size()) {
            throw new BadRequest("Parameter 'latitude' and 'longitude' must have the same number of elements");
        }
        if (latitudes.isEmpty()) {
            throw new BadRequest("Parameter 'latitude' and 'longitude' must not be empty");
        }
        if (latitudes.size() > MOST) {
            throw new BadRequest("Parameter 'latitude' and 'longitude' must not exceed " + MOST + " coordinates.");
        }
        List<Coordinates> places = new ArrayList<>();
        for (int i = 0; i < latitudes.size(); i++) {
            try {
                places.add(new Coordinates(latitudes.get(i), longitudes.get(i)));
            } catch (IllegalArgumentException e) {
                throw new BadRequest(String.valueOf(e.getMessage()));
            }
        }
        return places;
    }
}
