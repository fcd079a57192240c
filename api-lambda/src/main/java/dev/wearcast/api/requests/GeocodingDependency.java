package dev.wearcast.api.requests;

import dev.wearcast.api.geocoding.GuardedGeocoding;
import dev.wearcast.api.system.Dependency;
import org.springframework.beans.factory.ObjectProvider;

/** The geocoding, which belongs to others: not asked to be told how it is. */
final class GeocodingDependency implements Dependency {

    private final ObjectProvider<GuardedGeocoding> geocoding;

    GeocodingDependency(ObjectProvider<GuardedGeocoding> geocoding) {
        this.geocoding = geocoding;
    }

    @Override
    public String name() {
        return "geocoding";
    }

    @Override
    public State ask() {
        return State.ofBreaker(geocoding.getObject().breakerState(), "");
    }
}
