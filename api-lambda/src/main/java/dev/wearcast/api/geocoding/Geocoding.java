package dev.wearcast.api.geocoding;

import dev.wearcast.api.cities.CityName;
import java.util.List;

/** Finds places by name, all over the world. */
public interface Geocoding {

    /**
     * Places that may be called so, wherever they are; maybe none.
     *
     * @throws GeocodingUnavailableException if it cannot be said now
     */
    List<FoundPlace> places(CityName name);
}
