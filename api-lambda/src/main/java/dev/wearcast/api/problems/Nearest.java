package dev.wearcast.api.problems;

import dev.wearcast.api.cities.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that a mistyped one may have meant. */
public final class Nearest {

    private Nearest() {}

    /** Where nothing is near, the nearest is no help. */
    public static Optional<String> to(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> EditDistance.between(typed, word) <= Math.max(2, typed.length() / 2))
                .min(Comparator.comparingInt(word -> EditDistance.between(typed, word)));
    }
}
