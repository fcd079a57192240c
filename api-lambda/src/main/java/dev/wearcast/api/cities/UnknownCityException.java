package dev.wearcast.api.cities;

import java.util.List;

/** Nobody tracks the city that was asked for. */
public final class UnknownCityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CityName name;
    private final transient List<String> nearest;

    UnknownCityException(CityName name, List<String> nearest) {
        super("Unknown city: " + name);
        this.name = name;
        this.nearest = List.copyOf(nearest);
    }

    public CityName name() {
        return name;
    }

    /** Up to five names that would be known, nearest first. */
    public List<String> nearest() {
        return nearest;
    }
}
