package dev.wearcast.ingest.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @RepeatedTest(20)
    @DisplayName("waits double, and half of a wait is chance")
    void doubles() {
        assertThat(Retries.POLITE.waitAfter(1, Duration.ZERO))
                .isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(Retries.POLITE.waitAfter(2, Duration.ZERO))
                .isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    @DisplayName("Retry-After is kept, up to what a run can wait")
    void retryAfter() {
        assertThat(Retries.POLITE.waitAfter(1, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(Retries.POLITE.waitAfter(1, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(20));
    }
}
