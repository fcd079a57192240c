package dev.wearcast.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Lets the time of the API stand or pass in a test, which finds this where the API looks for its beans. It is that of
 * every API in the JVM: who moves it resets it when all tests of the class are done, as {@link StoppedClock} does.
 */
@Configuration(proxyBeanMethods = false)
class MovableClock {

    private static volatile InstantSource source = InstantSource.system();
    private static volatile Duration ahead = Duration.ZERO;

    /** It is then, and no minute turns between a question and the next. */
    static void stop(Instant at) {
        ahead = Duration.ZERO;
        source = InstantSource.fixed(at);
    }

    /** Each look at it is so much later than the one before. */
    static void tick(Instant from, Duration step) {
        AtomicLong looks = new AtomicLong();
        ahead = Duration.ZERO;
        source = () -> from.plus(step.multipliedBy(looks.getAndIncrement()));
    }

    static void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    static void reset() {
        ahead = Duration.ZERO;
        source = InstantSource.system();
    }

    @Bean
    @Primary
    Clock clockThatMoves() {
        return ((InstantSource) () -> source.instant().plus(ahead)).withZone(ZoneOffset.UTC);
    }
}
