package dev.wearcast.api.health;

import dev.wearcast.api.system.Dependency;
import java.time.Duration;

/** How a dependency answered, and after how long. */
record Asked(String name, Dependency.Status status, long latencyMs, String detail) {

    static Asked of(Dependency dependency) {
        long begun = System.nanoTime();
        Dependency.State state = dependency.ask();
        long latencyMs = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return new Asked(dependency.name(), state.status(), latencyMs, state.detail());
    }
}
