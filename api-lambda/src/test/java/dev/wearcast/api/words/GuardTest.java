package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How attempts end, and when none is made. */
class GuardTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Callable<Guard.Attempt> GOOD = () -> new Guard.Attempt("Wear a hat.", true);

    private static Callable<Guard.Attempt> failing(String how) {
        return switch (how) {
            case "an exception" ->
                () -> {
                    throw new ArithmeticException("an absurd figure");
                };
            case "an error" ->
                () -> {
                    throw new StackOverflowError();
                };
            case "nothing at all" -> () -> null;
            default ->
                () -> {
                    new CountDownLatch(1).await();
                    return null;
                };
        };
    }

    @ParameterizedTest(name = "{0} is no text, and after two of them nothing is attempted")
    @ValueSource(strings = {"an exception", "an error", "nothing at all", "no end"})
    void rests(String how) {
        Guard guard = new Guard(how.equals("no end") ? Duration.ofMillis(500) : LONG, LONG);
        AtomicInteger attempts = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            assertThat(guard.within(() -> {
                        attempts.incrementAndGet();
                        return failing(how).call();
                    }))
                    .isEmpty();
        }
        assertThat(attempts).hasValue(2);
        assertThat(guard.breakerState()).isEqualTo("open");
    }

    @ParameterizedTest(name = "after a rest one is tried, and if it ends with {0} there is another after the next rest")
    @ValueSource(strings = {"an exception", "an error", "nothing at all"})
    void triesAgain(String how) throws InterruptedException {
        Guard guard = new Guard(LONG, Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            guard.within(failing(how));
            Thread.sleep(30);
        }
        assertThat(guard.within(GOOD)).hasValue("Wear a hat.");
    }

    @Test
    @DisplayName("what tells nothing of the model neither closes the breaker nor uses up the one attempt after a rest")
    void isNotMisled() throws InterruptedException {
        Guard guard = new Guard(LONG, Duration.ofMillis(20));
        Callable<Guard.Attempt> kept = () -> new Guard.Attempt("Kept.", false);
        guard.within(failing("an exception"));
        assertThat(guard.within(kept)).hasValue("Kept.");
        guard.within(failing("an exception"));
        assertThat(guard.breakerState()).isEqualTo("open");
        Thread.sleep(30);
        assertThat(guard.within(kept)).hasValue("Kept.");
        assertThat(guard.breakerState()).isEqualTo("half_open");
        assertThat(guard.within(GOOD)).hasValue("Wear a hat.");
        assertThat(guard.breakerState()).isEqualTo("closed");
    }
}
