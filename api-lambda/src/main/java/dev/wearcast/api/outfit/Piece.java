package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Garments that can come off while one is out, and go on and off together: a jacket; hat, scarf and gloves.
 *
 * @param choices at least one, in the order one puts them on
 */
record Piece(Kind kind, List<Choice> choices) {

    /** Garments that are put on over shoes and trousers. Shoes, trousers and what is next to the skin stay on. */
    private static final Set<String> OVER_LEGS_AND_FEET = Set.of("overtrousers", "gaiters", "grips");

    enum Kind {
        /** Of the torso: one piece a slot. */
        LAYER,
        /** Over legs and feet: one piece a slot. */
        OVER,
        /** On head, neck and hands against the cold: one piece. */
        COLD,
        /** On head and eyes against the sun: one piece. */
        SUN
    }

    /** What tells pieces apart; empty for what stays on. */
    static Optional<String> key(Choice choice) {
        return kind(choice)
                .map(kind -> kind
                        + (kind == Kind.LAYER || kind == Kind.OVER
                                ? choice.garment().slot()
                                : ""));
    }

    static Piece of(List<Choice> choices) {
        return new Piece(kind(choices.get(0)).orElseThrow(), List.copyOf(choices));
    }

    private static Optional<Kind> kind(Choice choice) {
        Garment garment = choice.garment();
        return switch (garment.layer()) {
            case MID, SHELL -> Optional.of(Kind.LAYER);
            case HEAD, HANDS -> Optional.of(garment.protectsFromSunAlone() ? Kind.SUN : Kind.COLD);
            case LEGS, FEET ->
                choice.role() == Role.WEATHER && OVER_LEGS_AND_FEET.contains(garment.slot())
                        ? Optional.of(Kind.OVER)
                        : Optional.empty();
            case BASE, CARRY -> Optional.empty();
        };
    }

    double insulationClo() {
        return choices.stream()
                .mapToDouble(choice -> choice.garment().insulationClo())
                .sum();
    }

    /** Whether it is in for the weather alone, and so is a burden in an hour that does not ask for it. */
    boolean isForWeather() {
        return choices.stream().allMatch(choice -> choice.role() == Role.WEATHER);
    }

    boolean isWaterproof() {
        return choices.stream().anyMatch(choice -> choice.garment().waterproof());
    }

    boolean isShell() {
        return choices.stream().anyMatch(choice -> choice.garment().layer() == Layer.SHELL);
    }

    boolean isWornIn(DressedHour hour) {
        return choices.stream().anyMatch(choice -> hour.wears(choice.garment().slot()));
    }

    /** Whether it lies under another. */
    boolean isBeneath(Piece other) {
        return kind == Kind.LAYER
                && other.kind == Kind.LAYER
                && choices.get(0).garment().putOnOrder()
                        < other.choices.get(0).garment().putOnOrder();
    }

    /** Whether it has, in that place, what does for the garment. */
    boolean hasFor(Garment asked) {
        return choices.stream()
                .map(Choice::garment)
                .anyMatch(worn -> worn.slot().equals(asked.slot())
                        // A woollen hat is nothing against the sun of a warm noon.
                        && (worn.protectsFromSunAlone() || !asked.protectsFromSunAlone()));
    }

    /** Whether it keeps off the wind and rain that a shell would. */
    boolean keepsOffLike(Garment shell) {
        return choices.stream()
                .map(Choice::garment)
                .anyMatch(worn -> worn.layer() == Layer.SHELL && worn.keepsOffLike(shell));
    }
}
