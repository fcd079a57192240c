package dev.wearcast.api.cities;

import java.util.List;

/** A city of the same name as the one that is answered, which a country after a comma would have meant. */
public record OtherCity(String id, String name, String countryCode) {

    public static List<OtherCity> of(List<? extends Place> places) {
        return places.stream()
                .map(place -> new OtherCity(place.id(), place.name(), place.countryCode()))
                .toList();
    }
}
