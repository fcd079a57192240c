package dev.wearcast.ingest.city;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** The list that is part of this artifact. */
    public static TrackedCities load() {
        JsonMapper json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try (InputStream resource = TrackedCities.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not part of this artifact");
            }
            return new TrackedCities(json.readValue(resource, new TypeReference<List<City>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
