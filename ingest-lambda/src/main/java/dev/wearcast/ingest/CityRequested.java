package dev.wearcast.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.ingest.city.City;
import java.io.IOException;

/** What the API says on the bus when somebody asks for a city that nobody tracks, contracts/events/city-requested.json. */
record CityRequested(City city) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether an event of the function is one of these. */
    static boolean is(byte[] event) {
        return CityRequested.class
                .getSimpleName()
                .equals(parse(event).path("detail-type").asText());
    }

    /** @throws IllegalArgumentException if its detail is not a whole city */
    static CityRequested read(byte[] event) {
        JsonNode detail = parse(event).path("detail");
        return new CityRequested(new City(
                detail.path("id").asText(),
                detail.path("name").asText(),
                detail.path("countryCode").asText(),
                degrees(detail, "latitudeDeg"),
                degrees(detail, "longitudeDeg"),
                detail.path("timezone").asText()));
    }

    /** What is no number is nowhere, which a city refuses. */
    private static double degrees(JsonNode detail, String member) {
        return detail.path(member).isNumber() ? detail.path(member).asDouble() : Double.NaN;
    }

    private static JsonNode parse(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new IllegalArgumentException("The event is not JSON", e);
        }
    }
}
