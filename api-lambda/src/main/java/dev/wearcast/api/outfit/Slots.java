package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Role;
import java.time.Instant;
import java.time.ZoneId;
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
    private final Map<String, Place> places = new HashMap<>();
    private final Set<Garment> askedFor = new HashSet<>();

    /** @param neededAt the first hour that asks for it */
    private record Place(Choice choice, Instant neededAt) {

        Garment garment() {
            return choice.garment();
        }

        Place neededAlsoAt(Instant hour) {
            return new Place(choice, hour.isBefore(neededAt) ? hour : neededAt);
        }
    }

    /** What is for warmth is worn from the start, what is for weather from when the weather comes. */
    Slots(HourOutfit outfit) {
        this.outfit = outfit;
        for (Choice choice : outfit.garments()) {
            Instant neededAt = choice.role() == Role.WARMTH ? Instant.MIN : Instant.MAX;
            places.putIfAbsent(choice.garment().slot(), new Place(choice, neededAt));
        }
    }

    /** An outfit, and what the weather of any of the hours asks for. */
    static Slots of(HourOutfit outfit, List<ForecastHour> hours, Activity activity) {
        Slots slots = new Slots(outfit);
        for (ForecastHour hour : hours) {
            for (Choice choice : hour.outfit(activity).garments()) {
                if (choice.role() == Role.WEATHER) {
                    slots.add(choice, hour.validAt());
                } else {
                    slots.warm(choice.garment().slot(), hour.validAt());
                }
            }
        }
        return slots;
    }

    /** What is in its place for weather serves for warmth too: an hour that wears anything there needs it. */
    void warm(String slot, Instant hour) {
        places.computeIfPresent(slot, (same, place) -> place.neededAlsoAt(hour));
    }

    /** Adds what an hour's weather asks for, unless what is worn does for it. */
    void add(Choice choice, Instant hour) {
        Garment garment = choice.garment();
        askedFor.add(garment);
        Place place = places.get(garment.slot());
        if (place != null) {
            Choice kept = givesWay(place.choice(), garment) ? choice : place.choice();
            places.put(garment.slot(), new Place(kept, place.neededAt()).neededAlsoAt(hour));
        } else if (garment.layer() != Layer.SHELL || !isKeptOff(garment)) {
            // A rain shell over a parka that keeps off rain would be worn for nothing.
            places.put(garment.slot(), new Place(choice, hour));
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
        return places.values().stream().map(Place::garment);
    }

    /** What it was begun with. */
    HourOutfit outfit() {
        return outfit;
    }

    /** In the order one puts them on. @param start before or at which nothing needs a time */
    List<WornGarment> garments(Instant start, ZoneId zone) {
        return places.values().stream()
                .sorted(Comparator.<Place>comparingInt(place -> place.garment().putOnOrder())
                        .thenComparing(place -> place.garment().id()))
                .map(place -> WornGarment.of(
                        place.choice(),
                        place.neededAt().isAfter(start)
                                ? place.neededAt().atZone(zone).toOffsetDateTime()
                                : null))
                .toList();
    }
}
