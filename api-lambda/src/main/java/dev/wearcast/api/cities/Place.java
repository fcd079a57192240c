package dev.wearcast.api.cities;

/** What a city is found by. */
public interface Place {

    /** Stable key, lower-case ASCII: {@code new-york-us}. */
    String id();

    String name();

    /** ISO 3166-1 alpha-2. */
    String countryCode();
}
