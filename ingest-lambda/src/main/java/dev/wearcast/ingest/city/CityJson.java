package dev.wearcast.ingest.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Cities as JSON, members as in the landing record: {@code country_code}, {@code latitude_deg}. */
public final class CityJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private CityJson() {}

    public static byte[] bytes(City city) {
        try {
            return JSON.writeValueAsBytes(city);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if it is not a whole city */
    public static City city(byte[] json) {
        try {
            return JSON.readValue(json, City.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a city: " + e.getMessage(), e);
        }
    }

    static List<City> cities(InputStream json) throws IOException {
        return JSON.readValue(json, new TypeReference<List<City>>() {});
    }
}
