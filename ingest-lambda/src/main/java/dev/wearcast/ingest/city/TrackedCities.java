package dev.wearcast.ingest.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cities a run asks for, in the order in which they are landed.
 *
 * @param cities at least one, no id twice
 */
public record TrackedCities(List<City> cities) {

    private static final String RESOURCE = "tracked-cities.json";

    /** @throws IllegalArgumentException if there is no city, or an id is there twice */
    public TrackedCities {
        cities = List.copyOf(cities);
        if (cities.isEmpty()) {
            throw new IllegalArgumentException("There is no city to track");
        }
        Set<String> ids = new HashSet<>();
        for (City city : cities) {
            if (!ids.add(city.id())) {
                throw new IllegalArgumentException("City " + city.id() + " is tracked twice");
            }
        }
    }

    public boolean has(String id) {
        return cities.stream().anyMatch(city -> city.id().equals(id));
    }

    /** These and others behind them, but for those whose id is among these already. */
    public TrackedCities and(List<City> others) {
        return new TrackedCities(Stream.concat(cities.stream(), others.stream().filter(city -> !has(city.id())))
                .toList());
    }

    /** The list that is part of this artifact. */
    public static TrackedCities load() {
        try (InputStream resource = TrackedCities.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not part of this artifact");
            }
            return new TrackedCities(CityJson.cities(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
