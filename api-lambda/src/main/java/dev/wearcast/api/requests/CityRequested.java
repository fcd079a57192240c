package dev.wearcast.api.requests;

import dev.wearcast.api.geocoding.FoundPlace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody has asked for a city that nobody tracks: the detail of the event of this name,
 * contracts/events/city-requested.schema.json.
 *
 * @param id by which it is to be tracked: name and country, and more where that is not one city alone
 * @param latitudeDeg -90 to 90, north positive
 * @param longitudeDeg -180 to 180, east positive
 * @param timezone IANA name
 * @param requestedAt whole seconds
 */
record CityRequested(
        String id,
        String name,
        String countryCode,
        double latitudeDeg,
        double longitudeDeg,
        String timezone,
        Instant requestedAt) {

    static CityRequested of(FoundPlace place, String id, Instant now) {
        return new CityRequested(
                id,
                place.name(),
                place.countryCode(),
                rounded(place.latitudeDeg()),
                rounded(place.longitudeDeg()),
                place.timezone().getId(),
                now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** To some ten metres. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }
}
