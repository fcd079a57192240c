package dev.wearcast.api.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What hours have in common, gathered as a document is written: each thing once, hours point to it. */
final class Shared {

    /** A garment, its role, and how the reason for it begins. */
    private record Begun(Garment garment, Role role, String beginning) {}

    private final Positions<Begun> choices = new Positions<>();
    private final Positions<String> endings = new Positions<>();
    private final Positions<List<Integer>> ensembles = new Positions<>();
    private final Positions<String> advice = new Positions<>();

    int ensemble(HourOutfit outfit) {
        List<Integer> positions = new ArrayList<>();
        for (Choice choice : outfit.garments()) {
            positions.add(choices.of(
                    new Begun(choice.garment(), choice.role(), choice.reason().beginning())));
        }
        return ensembles.of(positions);
    }

    /** @throws IllegalArgumentException if garments that warm have different ones, or another garment has one */
    int ending(HourOutfit outfit) {
        String ending = outfit.garments().stream()
                .filter(choice -> choice.role() == Role.WARMTH)
                .map(choice -> choice.reason().ending())
                .findFirst()
                .orElse("");
        for (Choice choice : outfit.garments()) {
            if (!choice.reason().ending().equals(choice.role() == Role.WARMTH ? ending : "")) {
                throw new IllegalArgumentException("A reason does not end as others do: " + choice);
            }
        }
        return endings.of(ending);
    }

    int[] advice(HourOutfit outfit) {
        return advice.of(outfit.advice());
    }

    List<Garment> garments() {
        return choices.values().stream()
                .map(Begun::garment)
                .distinct()
                .sorted(Comparator.comparingInt(Garment::putOnOrder).thenComparing(Garment::id))
                .toList();
    }

    List<DocumentJson.ChoiceJson> choices() {
        return choices.values().stream()
                .map(begun -> new DocumentJson.ChoiceJson(begun.garment.id(), begun.role, begun.beginning))
                .toList();
    }

    List<String> endings() {
        return endings.values();
    }

    List<List<Integer>> ensembles() {
        return ensembles.values();
    }

    List<String> advice() {
        return advice.values();
    }
}
