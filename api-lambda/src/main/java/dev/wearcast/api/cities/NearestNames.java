package dev.wearcast.api.cities;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The names of tracked cities that a mistyped or half-typed name may have meant. */
final class NearestNames {

    static final int LIMIT = 5;

    private NearestNames() {}

    static List<String> of(CityName asked, Collection<? extends Place> places) {
        return places.stream()
                .map(place -> new Candidate(place, distance(asked, place)))
                .filter(candidate -> candidate.distance <= tolerated(asked))
                .sorted(Comparator.comparingDouble(Candidate::distance)
                        .thenComparing(candidate -> candidate.place.id()))
                .limit(LIMIT)
                .map(candidate -> candidate.answerTo(asked))
                .distinct()
                .toList();
    }

    /** A name that begins as the asked one does is nearer than any mistyped one. */
    private static double distance(CityName asked, Place place) {
        String name = PlainText.of(place.name());
        int edits = EditDistance.between(asked.plainName(), name);
        boolean begun = asked.plainName().length() >= 2 && name.startsWith(asked.plainName());
        return begun ? edits / 100.0 : edits;
    }

    private static double tolerated(CityName asked) {
        return Math.max(2, asked.plainName().length() / 3);
    }

    private record Candidate(Place place, double distance) {

        /** The country is said where the name alone was right already, and the country was not. */
        String answerTo(CityName asked) {
            return asked.saysWhere() && !asked.isInCountryOf(place)
                    ? place.name() + ", " + place.countryCode()
                    : place.name();
        }
    }
}
