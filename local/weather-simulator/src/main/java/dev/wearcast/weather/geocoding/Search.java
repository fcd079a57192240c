package dev.wearcast.weather.geocoding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.weather.climate.Cities;
import dev.wearcast.weather.system.Answer;
import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Csv;
import dev.wearcast.weather.system.Json;
import dev.wearcast.weather.system.Query;
import dev.wearcast.weather.system.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code GET /v1/search}: the cities of known climate and the places of {@code places.csv} by name, largest first. As
 * with Open-Meteo one letter finds nothing, two find only a whole name, names in other languages find too, and nothing
 * found is an answer without {@code results}. The answer's names are English, whatever {@code language} says.
 */
public final class Search implements Resource {

    private static final int USUAL_COUNT = 10;
    private static final int MOST = 100;
    private static final int SHORTEST_PREFIX = 3;

    private final List<Place> places;

    /** @throws IllegalArgumentException where {@code places.csv} contradicts itself */
    public Search(Cities cities) {
        try {
            places = Stream.concat(
                            cities.all().stream().map(Place::of),
                            Csv.resource(Search.class, "places.csv").stream().map(Place::of))
                    .sorted(Comparator.comparingInt(Place::population).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The places cannot be read", e);
        }
    }

    @Override
    public Answer answer(String method, Query query, byte[] body) {
        long started = System.nanoTime();
        if (!query.has("name")) {
            throw new BadRequest("Parameter 'name' is required");
        }
        if (!query.text("format", "json").equals("json")) {
            throw new BadRequest("The weather simulator serves format json only");
        }
        int count = query.integer("count", USUAL_COUNT);
        if (count < 1 || count > MOST) {
            throw new BadRequest("Parameter count must be between 1 and " + MOST + ".");
        }
        String countryCode = query.text("countryCode", "");
        List<Place> found = found(PlainName.of(query.text("name", "")), countryCode, count);
        ObjectNode answer = Json.object();
        if (!found.isEmpty()) {
            ArrayNode results = answer.putArray("results");
            found.forEach(place -> results.add(place.told()));
        }
        return Answer.ok(answer.put("generationtime_ms", (System.nanoTime() - started) / 1000 / 1000.0));
    }

    private List<Place> found(String name, String countryCode, int count) {
        return places.stream()
                .filter(place -> place.plainNames().stream().anyMatch(each -> matches(each, name)))
                .filter(place -> countryCode.isEmpty() || place.countryCode().equalsIgnoreCase(countryCode))
                .limit(count)
                .toList();
    }

    private static boolean matches(String place, String name) {
        return name.length() >= SHORTEST_PREFIX ? place.startsWith(name) : name.length() == 2 && place.equals(name);
    }
}
