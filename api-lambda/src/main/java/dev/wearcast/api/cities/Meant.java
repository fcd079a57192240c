package dev.wearcast.api.cities;

import java.util.List;

/**
 * What a name means.
 *
 * @param winner the city that is answered
 * @param others of that name, which a country after a comma would have meant
 */
public record Meant<P extends Place>(P winner, List<P> others) {

    public Meant {
        others = List.copyOf(others);
    }
}
