package dev.wearcast.api.geocoding;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.system.Breakers;
import dev.wearcast.api.system.Memory;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Asks another geocoding once for a name, and leaves it alone for a while after it has failed. */
public final class GuardedGeocoding implements Geocoding {

    /** Towns are not founded every day; the memory lasts as long as the function, some hours. */
    private static final int NAMES_REMEMBERED = 1000;

    private static final int FAILURES = 2;

    private final Geocoding geocoding;
    private final CircuitBreaker breaker;
    private final Memory<String, List<FoundPlace>> remembered = new Memory<>(NAMES_REMEMBERED);

    /** @param rest how long it is not asked after two calls in a row have failed */
    public GuardedGeocoding(Geocoding geocoding, Duration rest) {
        this.geocoding = geocoding;
        this.breaker =
                CircuitBreaker.of("geocoding", Breakers.after(FAILURES, rest).build());
    }

    @Override
    public List<FoundPlace> places(CityName name) {
        // As it is asked for, but for its case: by another spelling others are found.
        String asked = name.bareName().toLowerCase(Locale.ROOT);
        List<FoundPlace> known = remembered.get(asked);
        if (known != null) {
            return known;
        }
        try {
            List<FoundPlace> found = List.copyOf(breaker.executeSupplier(() -> geocoding.places(name)));
            remembered.put(asked, found);
            return found;
        } catch (CallNotPermittedException e) {
            throw new GeocodingUnavailableException("Geocoding failed lately and is left alone");
        }
    }

    /** As {@link Breakers#state} tells it. */
    public String breakerState() {
        return Breakers.state(breaker);
    }
}
