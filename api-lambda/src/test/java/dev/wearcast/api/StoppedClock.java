package dev.wearcast.api;

import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For the APIs of a test class it is always the same time, so that nothing turns between a question and the next. */
public final class StoppedClock implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** An evening in Oslo, an afternoon in New York. */
    public static final Instant NOW = Instant.parse("2026-11-25T19:20:40Z");

    @Override
    public void beforeAll(ExtensionContext context) {
        MovableClock.stop(NOW);
    }

    /** A test may have moved it. */
    @Override
    public void beforeEach(ExtensionContext context) {
        MovableClock.stop(NOW);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        MovableClock.reset();
    }
}
