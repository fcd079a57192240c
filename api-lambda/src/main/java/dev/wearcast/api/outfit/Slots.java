package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The places on a body, each taken by one garment at most, while a window's hours are gone through. */
final class Slots {

    /** What keeping off wind or rain may cost in warmth; keeping off the sun, nothing: it does not shine on the cold. */
    private static final double HARDLY_COLDER_CLO = 0.05;

    private final HourOutfit outfit;
    private final Map<String, Choice> bySlot = new HashMap<>();
    private final Set<Garment> askedFor = new HashSet<>();

    Slots(HourOutfit outfit) {
        this.outfit = outfit;
        outfit.garments().forEach(choice -> bySlot.putIfAbsent(choice.garment().slot(), choice));
    }

    /** An outfit, and what the weather of any of the hours asks for. */
    static Slots of(HourOutfit outfit, List<DressedHour> hours) {
        Slots slots = new Slots(outfit);
        hours.stream().flatMap(DressedHour::askedFor).forEach(slots::add);
        return slots;
    }

    /** Adds what an hour's weather asks for, unless what is worn does for it. */
    void add(Choice choice) {
        Garment garment = choice.garment();
        askedFor.add(garment);
        Choice worn = bySlot.get(garment.slot());
        if (worn != null) {
            bySlot.put(garment.slot(), givesWay(worn, garment) ? choice : worn);
        } else if (garment.layer() != Layer.SHELL || !isKeptOff(garment)) {
            // A rain shell over a parka that keeps off rain would be worn for nothing.
            bySlot.put(garment.slot(), choice);
        }
    }

    /** To what protects better and is about as warm, or for weather, as well and warmer. */
    private static boolean givesWay(Choice choice, Garment other) {
        Garment worn = choice.garment();
        if (!other.protectsLike(worn)) {
            return false;
        }
        boolean warmer = choice.role() == Role.WEATHER && other.insulationClo() > worn.insulationClo();
        boolean better = !worn.protectsLike(other);
        double allowed = worn.keepsOffLike(other) ? 0 : HARDLY_COLDER_CLO;
        return warmer || better && other.insulationClo() >= worn.insulationClo() - allowed;
    }

    /** Whether something in its place, or for a shell any shell, keeps off the wind and rain that it would. */
    private boolean isKeptOff(Garment garment) {
        return worn().anyMatch(worn -> worn.keepsOffLike(garment)
                && (worn.slot().equals(garment.slot())
                        || worn.layer() == Layer.SHELL && garment.layer() == Layer.SHELL));
    }

    /** How many of the garments that weather asks for are missing, and nothing keeps off the wind and rain they would. */
    long exposures() {
        return askedFor.stream().filter(garment -> !isKeptOff(garment)).count();
    }

    private Stream<Garment> worn() {
        return bySlot.values().stream().map(Choice::garment);
    }

    /** What it was begun with. */
    HourOutfit outfit() {
        return outfit;
    }

    /** In the order one puts them on. */
    List<Choice> choices() {
        return bySlot.values().stream()
                .sorted(Comparator.<Choice>comparingInt(
                                choice -> choice.garment().putOnOrder())
                        .thenComparing(choice -> choice.garment().id()))
                .toList();
    }
}
