package dev.wearcast.api.cities;

import java.util.List;
import java.util.stream.Stream;

/** Nobody tracks the city that was asked for. */
public final class UnknownCityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CityName name;
    private final transient List<String> nearest;
    private final boolean lookedUp;

    UnknownCityException(CityName name, List<String> nearest) {
        this(name, nearest, true);
    }

    private UnknownCityException(CityName name, List<String> nearest, boolean lookedUp) {
        super("Unknown city: " + name);
        this.name = name;
        this.nearest = List.copyOf(nearest);
        this.lookedUp = lookedUp;
    }

    /** The same, with more names that may have been meant. */
    public UnknownCityException alsoNear(List<String> names) {
        List<String> all = Stream.concat(nearest.stream(), names.stream())
                .distinct()
                .limit(NearestNames.LIMIT)
                .toList();
        return new UnknownCityException(name, all, lookedUp);
    }

    /** The same, when it could not be found out whether there is such a city elsewhere. */
    public UnknownCityException notLookedUp() {
        return new UnknownCityException(name, nearest, false);
    }

    /** Whether all was done to find out if there is such a city. */
    public boolean isLookedUp() {
        return lookedUp;
    }

    public CityName name() {
        return name;
    }

    /** Up to five names that would be known, nearest first. */
    public List<String> nearest() {
        return nearest;
    }
}
