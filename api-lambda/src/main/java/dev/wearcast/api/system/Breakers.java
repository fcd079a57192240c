package dev.wearcast.api.system;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Locale;

/** How circuit breakers behave here: what fails so often in a row is left alone for a while, and then tried once. */
public final class Breakers {

    private Breakers() {}

    /**
     * To be built, perhaps with more.
     *
     * @param failures in a row after which no call is made
     * @param rest how long none is made then
     */
    public static CircuitBreakerConfig.Builder after(int failures, Duration rest) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(failures)
                .minimumNumberOfCalls(failures)
                .failureRateThreshold(100)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(1);
    }

    /** {@code closed} while calls are made, {@code open} while none is, {@code half_open} while one is tried. */
    public static String state(CircuitBreaker breaker) {
        return breaker.getState().name().toLowerCase(Locale.ROOT);
    }
}
