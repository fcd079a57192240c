package dev.wearcast.api.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ensembles with their reasons whole, as a document is read. Hours that are alike share them in memory too: a city's
 * hours hold thousands.
 */
final class Dressings {

    private record Key(int ensemble, int ending) {}

    private final List<List<Choice>> ensembles;
    private final List<String> endings;
    private final Map<Key, List<Choice>> whole = new HashMap<>();

    /** @param ensembles whose reasons of garments that warm want their ending */
    Dressings(List<List<Choice>> ensembles, List<String> endings) {
        this.ensembles = ensembles;
        this.endings = endings;
    }

    /** @throws IndexOutOfBoundsException if there is no such ensemble or ending */
    List<Choice> of(int ensemble, int ending) {
        return whole.computeIfAbsent(new Key(ensemble, ending), key -> ensembles.get(ensemble).stream()
                .map(choice -> ended(choice, endings.get(ending)))
                .toList());
    }

    private static Choice ended(Choice choice, String ending) {
        return choice.role() == Role.WARMTH
                ? new Choice(
                        choice.garment(),
                        choice.role(),
                        new Reason(choice.reason().beginning(), ending))
                : choice;
    }
}
