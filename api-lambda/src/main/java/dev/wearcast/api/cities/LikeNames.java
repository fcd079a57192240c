package dev.wearcast.api.cities;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Search by name: which cities somebody who is still typing may mean, and in which order. */
final class LikeNames {

    private static final int CALLED_SO = 0;
    private static final int BEGINS_SO = 1;
    private static final int HAS_A_WORD_THAT_DOES = 2;

    /** To which the letters that are wrong are added. */
    private static final int MISTYPED = 3;

    private static final int NOT_LIKE_IT = Integer.MAX_VALUE;

    /** Of three letters one may be wrong, and one more of each three after. */
    private static final int LETTERS_TO_AN_ERROR = 3;

    private LikeNames() {}

    /** @param known the city that is called so without having the name, by a short form or in another language */
    static <P extends Place> List<P> of(CityName asked, Collection<P> places, Optional<P> known) {
        return places.stream()
                .filter(asked::isInCountryOf)
                .map(place -> new Ranked<>(
                        place,
                        known.filter(place::equals).isPresent() || asked.isIdOf(place)
                                ? CALLED_SO
                                : rank(asked.plainName(), PlainText.of(place.name()))))
                .filter(ranked -> ranked.rank != NOT_LIKE_IT)
                .sorted(Comparator.comparingInt((Ranked<P> ranked) -> ranked.rank)
                        .thenComparing(ranked -> PlainText.of(ranked.place.name()))
                        .thenComparing(ranked -> ranked.place.id()))
                .map(Ranked::place)
                .toList();
    }

    private record Ranked<P>(P place, int rank) {}

    private static int rank(String asked, String name) {
        if (name.equals(asked)) {
            return CALLED_SO;
        }
        if (name.startsWith(asked)) {
            return BEGINS_SO;
        }
        if (name.contains(" " + asked)) {
            return HAS_A_WORD_THAT_DOES;
        }
        int errors = errors(asked, name);
        return errors <= asked.length() / LETTERS_TO_AN_ERROR ? MISTYPED + errors : NOT_LIKE_IT;
    }

    /** Of the whole name, or of its beginning where no more has been typed. */
    private static int errors(String asked, String name) {
        return IntStream.rangeClosed(asked.length() - 1, asked.length() + 1)
                .map(length -> Math.min(Math.max(length, 0), name.length()))
                .map(length -> EditDistance.between(asked, name.substring(0, length)))
                .reduce(EditDistance.between(asked, name), Math::min);
    }
}
