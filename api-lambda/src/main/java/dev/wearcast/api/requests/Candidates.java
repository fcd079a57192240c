package dev.wearcast.api.requests;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.geocoding.FoundPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the places that geocoding found is meant by a name.
 *
 * @param meant the largest one that is called so; else the largest that is called so in another language
 * @param others that are called so, the largest first
 * @param nearest where none is meant, what could have been asked for instead
 */
record Candidates(Optional<FoundPlace> meant, List<FoundPlace> others, List<String> nearest) {

    private static final int SHOWN = 5;

    static Candidates of(CityName asked, List<FoundPlace> found) {
        List<FoundPlace> places =
                found.stream().sorted(FoundPlace.LARGEST_FIRST).toList();
        List<FoundPlace> called =
                places.stream().filter(place -> place.isCalled(asked)).toList();
        List<FoundPlace> there =
                places.stream().filter(place -> place.mayBe(asked)).toList();
        Optional<FoundPlace> exact =
                called.stream().filter(place -> place.mayBe(asked)).findFirst();
        if (exact.isPresent()) {
            List<FoundPlace> others = called.stream()
                    .filter(place -> !place.equals(exact.get()))
                    .limit(SHOWN)
                    .toList();
            return new Candidates(exact, others, List.of());
        }
        // Half a name is no name: of what begins so, the asker has to choose.
        List<FoundPlace> begun =
                there.stream().filter(place -> place.isBegunBy(asked)).toList();
        if (!begun.isEmpty() || there.isEmpty()) {
            Stream<String> nearest = Stream.concat(begun.stream(), called.stream())
                    .map(FoundPlace::inCountry)
                    .distinct()
                    .limit(SHOWN);
            return new Candidates(Optional.empty(), List.of(), nearest.toList());
        }
        return new Candidates(Optional.of(there.get(0)), List.of(), List.of());
    }
}
