package dev.wearcast.weather.geocoding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.weather.climate.Cities;
import dev.wearcast.weather.climate.City;
import dev.wearcast.weather.system.Answer;
import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Json;
import dev.wearcast.weather.system.Query;
import dev.wearcast.weather.system.Resource;
import java.util.Comparator;
import java.util.List;

/**
 * {@code GET /v1/search}: cities by name, largest first. As with Open-Meteo one letter finds nothing, two find only a
 * whole name, and nothing found is an answer without {@code results}. Names are English, whatever {@code language}
 * says.
 */
public final class Search implements Resource {

    private static final int USUAL_COUNT = 10;
    private static final int MOST = 100;
    private static final int SHORTEST_PREFIX = 3;

    private final Cities cities;

    public Search(Cities cities) {
        this.cities = cities;
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
        List<City> found = found(PlainName.of(query.text("name", "")), countryCode, count);
        ObjectNode answer = Json.object();
        if (!found.isEmpty()) {
            ArrayNode results = answer.putArray("results");
            found.forEach(city -> results.add(told(city)));
        }
        return Answer.ok(answer.put("generationtime_ms", (System.nanoTime() - started) / 1000 / 1000.0));
    }

    private List<City> found(String name, String countryCode, int count) {
        return cities.all().stream()
                .filter(city -> matches(PlainName.of(city.name()), name))
                .filter(city -> countryCode.isEmpty() || city.countryCode().equalsIgnoreCase(countryCode))
                .sorted(Comparator.comparingInt(City::population).reversed())
                .limit(count)
                .toList();
    }

    private static boolean matches(String city, String name) {
        return name.length() >= SHORTEST_PREFIX ? city.startsWith(name) : name.length() == 2 && city.equals(name);
    }

    private static ObjectNode told(City city) {
        ObjectNode node = Json.object()
                .put("id", city.geonamesId())
                .put("name", city.name())
                .put("latitude", city.coordinates().latitudeDeg())
                .put("longitude", city.coordinates().longitudeDeg())
                .put("elevation", city.elevationM())
                .put("feature_code", city.featureCode())
                .put("country_code", city.countryCode())
                .put("timezone", city.timezone().getId())
                .put("population", city.population())
                .put("country", city.country());
        return city.admin1().isEmpty() ? node : node.put("admin1", city.admin1());
    }
}
