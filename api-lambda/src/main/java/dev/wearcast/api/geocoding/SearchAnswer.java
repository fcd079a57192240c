package dev.wearcast.api.geocoding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.api.cities.CityName;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes from Open-Meteo's answer the places that people live in. */
final class SearchAnswer {

    /** Fewer are a hamlet, and that its number is not told is the rule for those. */
    private static final int SMALLEST_POPULATION = 1000;

    /** GeoNames' codes for populated places begin so; https://www.geonames.org/export/codes.html. */
    private static final String POPULATED = "PPL";

    /** Abandoned, former capital, historical, religious, a section of another, destroyed. */
    private static final Set<String> NO_TOWN = Set.of("PPLQ", "PPLCH", "PPLH", "PPLR", "PPLX", "PPLW");

    private static final Logger log = LoggerFactory.getLogger(SearchAnswer.class);

    private SearchAnswer() {}

    /** @throws GeocodingUnavailableException if it is not of the form that is known */
    static List<FoundPlace> places(JsonNode answer) {
        JsonNode results = answer.path("results");
        if (!answer.isObject() || !(results.isMissingNode() || results.isArray())) {
            throw new GeocodingUnavailableException("Geocoding's answer has no results that can be read");
        }
        List<FoundPlace> places = new ArrayList<>();
        for (JsonNode result : results) {
            if (isTown(result)) {
                place(result).ifPresent(places::add);
            }
        }
        return places;
    }

    private static boolean isTown(JsonNode result) {
        String kind = result.path("feature_code").asText();
        return kind.startsWith(POPULATED)
                && !NO_TOWN.contains(kind)
                && result.path("population").asInt() >= SMALLEST_POPULATION
                && result.path("latitude").isNumber()
                && result.path("longitude").isNumber()
                && isName(result.path("name").asText())
                && result.path("country_code").asText().length() == 2;
    }

    private static boolean isName(String text) {
        try {
            CityName.of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Empty where its time zone or country is none that is known here: the others are no worse for it. */
    private static Optional<FoundPlace> place(JsonNode result) {
        try {
            return Optional.of(new FoundPlace(
                    result.path("id").asLong(),
                    result.path("name").asText(),
                    result.path("country_code").asText(),
                    result.path("admin1").asText(),
                    result.path("latitude").asDouble(),
                    result.path("longitude").asDouble(),
                    ZoneId.of(result.path("timezone").asText()),
                    result.path("population").asInt()));
        } catch (DateTimeException | IllegalArgumentException e) {
            log.warn("Geocoding's answer holds a place that is none: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
