package dev.wearcast.api.requests;

import dev.wearcast.api.cities.PlainText;
import dev.wearcast.api.geocoding.FoundPlace;
import java.util.List;
import java.util.Locale;

/** Makes the ids by which cities that were asked for are tracked. */
final class CityIds {

    private CityIds() {}

    /**
     * {@code vienna-at}; {@code portland-us-maine} where the country has a larger one of that name; and with GeoNames'
     * number where the region has, too, or the name is not of Latin letters.
     *
     * @param all places that may have the name, so that the id is the same whatever made somebody ask for this one
     */
    static String of(FoundPlace place, List<FoundPlace> all) {
        String name = PlainText.of(place.name());
        List<FoundPlace> namesakes = all.stream()
                .filter(each -> each.countryCode().equals(place.countryCode()))
                .filter(each -> PlainText.of(each.name()).equals(name))
                .sorted(FoundPlace.LARGEST_FIRST)
                .toList();
        String region = PlainText.of(place.region());
        boolean largest = namesakes.isEmpty() || namesakes.get(0).equals(place);
        boolean largestOfRegion = namesakes.stream()
                .filter(each -> PlainText.of(each.region()).equals(region))
                .findFirst()
                .filter(place::equals)
                .isPresent();
        String shortest = hyphened(name + " " + place.countryCode());
        String longer = hyphened(shortest + " " + region);
        if (largest && isId(shortest)) {
            return shortest;
        }
        if (largestOfRegion && !region.isEmpty() && isId(longer)) {
            return longer;
        }
        return hyphened("geonames " + place.geonamesId() + " " + place.countryCode());
    }

    private static String hyphened(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static boolean isId(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
