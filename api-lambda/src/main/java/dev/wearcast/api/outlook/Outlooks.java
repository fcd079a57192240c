package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.CityName;

/** What is known of the next hours in the tracked cities. */
public interface Outlooks {

    /**
     * What is known of one city.
     *
     * @throws dev.wearcast.api.cities.UnknownCityException if the city is not tracked
     * @throws OutlookUnavailableException if there is nothing to answer from
     */
    Outlook of(CityName name);
}
