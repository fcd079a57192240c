package dev.wearcast.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Lets the time of the API pass in a test, which finds this where the API looks for its beans. */
@Configuration(proxyBeanMethods = false)
class MovableClock {

    private static volatile Duration ahead = Duration.ZERO;

    static void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    static void reset() {
        ahead = Duration.ZERO;
    }

    @Bean
    @Primary
    Clock clockThatMoves() {
        return ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);
    }
}
