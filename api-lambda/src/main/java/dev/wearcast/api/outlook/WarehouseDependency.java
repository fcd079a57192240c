package dev.wearcast.api.outlook;

import dev.wearcast.api.system.Dependency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Gold, by the age of its data. Asking wakes a warehouse that sleeps. */
@Component
class WarehouseDependency implements Dependency {

    private final GoldReadings readings;
    private final Clock clock;

    WarehouseDependency(GoldReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "warehouse";
    }

    @Override
    public State ask() {
        String breaker = "The circuit breaker is %s.";
        try {
            Instant newest = readings.askNow((gold, now) -> gold.newestRetrieval());
            long ageSeconds =
                    Math.max(0, Duration.between(newest, clock.instant()).toSeconds());
            return new State(
                    Status.UP,
                    "The newest weather in gold is %d s old. ".formatted(ageSeconds)
                            + breaker.formatted(readings.breakerState()));
        } catch (OutlookUnavailableException e) {
            return e.state(breaker.formatted(readings.breakerState()));
        }
    }
}
