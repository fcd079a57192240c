package dev.wearcast.api.geocoding;

import dev.wearcast.api.cities.CityName;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks another geocoding once for a name, and leaves it alone for a while after it has failed. */
public final class GuardedGeocoding implements Geocoding {

    /** Towns are not founded every day; the memory lasts as long as the function, some hours. */
    private static final int NAMES_REMEMBERED = 1000;

    private static final int FAILURES = 2;

    private final Geocoding geocoding;
    private final CircuitBreaker breaker;
    private final Map<String, List<FoundPlace>> remembered = Collections.synchronizedMap(new Newest());

    /** @param rest how long it is not asked after two calls in a row have failed */
    public GuardedGeocoding(Geocoding geocoding, Duration rest) {
        this.geocoding = geocoding;
        this.breaker = CircuitBreaker.of(
                "geocoding",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(FAILURES)
                        .minimumNumberOfCalls(FAILURES)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
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

    /** {@code closed} while it is asked, {@code open} while it is left alone, {@code half_open} while one call is tried. */
    public String breakerState() {
        return breaker.getState().name().toLowerCase(Locale.ROOT);
    }

    /** Forgets the name that was asked for longest ago. */
    private static final class Newest extends LinkedHashMap<String, List<FoundPlace>> {

        private static final long serialVersionUID = 1L;

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<FoundPlace>> eldest) {
            return size() > NAMES_REMEMBERED;
        }
    }
}
