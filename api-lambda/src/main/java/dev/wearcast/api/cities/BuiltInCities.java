package dev.wearcast.api.cities;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The cities that are tracked from the start, and what else people call them. Read when first needed: most names are
 * found without.
 */
final class BuiltInCities {

    private static final Properties ALIASES_BY_ID = Resource.properties("built-in-cities.properties");
    private static final Map<String, String> IDS_BY_ALIAS = idsByAlias();

    private BuiltInCities() {}

    /** Of cities with one name, one that people all over the world know is meant before one that somebody asked for. */
    static boolean has(String id) {
        return ALIASES_BY_ID.containsKey(id);
    }

    /** The id of the city that is called so besides its name. */
    static Optional<String> idOf(String plainAlias) {
        return Optional.ofNullable(IDS_BY_ALIAS.get(plainAlias));
    }

    private static Map<String, String> idsByAlias() {
        Map<String, String> ids = new HashMap<>();
        for (String id : ALIASES_BY_ID.stringPropertyNames()) {
            for (String alias : ALIASES_BY_ID.getProperty(id).split("\\|")) {
                ids.put(PlainText.of(alias), id);
            }
        }
        return ids;
    }
}
