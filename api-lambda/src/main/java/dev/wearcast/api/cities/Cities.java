package dev.wearcast.api.cities;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tracked cities. Of several with one name a city tracked from the start is meant, else the first by id, unless a
 * country is given.
 */
public final class Cities<P extends Place> {

    private final List<P> places;
    private final Map<String, List<P>> byPlainName;

    public Cities(Collection<P> places) {
        this.places = places.stream().sorted(Comparator.comparing(Place::id)).toList();
        this.byPlainName = this.places.stream().collect(groupingBy(place -> PlainText.of(place.name())));
    }

    /** @throws UnknownCityException if none is meant by the name; it names those that are near */
    public Meant<P> named(CityName name) {
        List<P> namesakes = byPlainName.getOrDefault(name.plainName(), List.of());
        List<P> hits = namesakes.stream().filter(name::isInCountryOf).toList();
        return foremost(hits)
                .or(() -> withId(name))
                .or(() -> called(name))
                .map(found -> new Meant<>(found, othersThan(found, namesakes)))
                .orElseThrow(() -> new UnknownCityException(name, NearestNames.of(name, places)));
    }

    private static <P extends Place> Optional<P> foremost(List<P> hits) {
        return hits.size() < 2
                ? hits.stream().findFirst()
                : hits.stream()
                        .filter(place -> BuiltInCities.has(place.id()))
                        .findFirst()
                        .or(() -> Optional.of(hits.get(0)));
    }

    private Optional<P> withId(CityName name) {
        return places.stream().filter(name::isIdOf).findFirst();
    }

    private Optional<P> called(CityName name) {
        return BuiltInCities.idOf(name.plainName())
                .flatMap(id ->
                        places.stream().filter(place -> id.equals(place.id())).findFirst())
                .filter(name::isInCountryOf);
    }

    private List<P> othersThan(P found, List<P> namesakes) {
        return namesakes.stream().filter(place -> !place.equals(found)).toList();
    }

    /** All cities, by name. */
    public List<P> byName() {
        return places.stream()
                .sorted(Comparator.comparing((P place) -> PlainText.of(place.name()))
                        .thenComparing(Place::id))
                .toList();
    }

    /**
     * The cities that a name, perhaps half-typed or mistyped, may mean, the likeliest first: those that are called so,
     * those whose name begins so, those of which a later word does, and those that are a few letters off.
     */
    public List<P> like(CityName name) {
        return LikeNames.of(name, places, called(name));
    }
}
