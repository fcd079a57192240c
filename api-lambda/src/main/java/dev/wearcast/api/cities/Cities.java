package dev.wearcast.api.cities;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The tracked cities, by id. Of two cities with one name the first by id is meant, unless a country is given. */
public final class Cities<P extends Place> {

    private final List<P> places;

    public Cities(Collection<P> places) {
        this.places = places.stream().sorted(Comparator.comparing(Place::id)).toList();
    }

    /** @throws UnknownCityException if none is meant by the name; it names those that are near */
    public P named(CityName name) {
        return places.stream()
                .filter(name::means)
                .findFirst()
                .orElseThrow(() -> new UnknownCityException(name, NearestNames.of(name, places)));
    }

    public int count() {
        return places.size();
    }
}
