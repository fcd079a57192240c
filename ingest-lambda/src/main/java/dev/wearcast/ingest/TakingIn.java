package dev.wearcast.ingest;

import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.city.TrackedCities;
import dev.wearcast.ingest.kept.KeptCities;

/**
 * Takes in cities that were asked for. An event that comes twice, or comes late, does no harm.
 *
 * @param builtIn tracked from the start
 * @param citiesMax so many at most, those included: the API looks too, but several can ask it at once
 */
record TakingIn(TrackedCities builtIn, KeptCities kept, int citiesMax) {

    enum Outcome {
        /** From the next run on its weather is fetched. */
        KEPT,
        TRACKED_ALREADY,
        /** There is no room; asking again does not help until there is. */
        REFUSED
    }

    Outcome of(City city) {
        if (builtIn.has(city.id())) {
            return Outcome.TRACKED_ALREADY;
        }
        if (kept.count() >= room()) {
            return Outcome.REFUSED;
        }
        return kept.keep(city) ? Outcome.KEPT : Outcome.TRACKED_ALREADY;
    }

    /** All whose weather a run fetches, as many as may be: two that come at once can both have been kept. */
    KeptCities.Found found() {
        return kept.first(room());
    }

    private int room() {
        return Math.max(0, citiesMax - builtIn.cities().size());
    }
}
