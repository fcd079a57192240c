package dev.wearcast.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduledEventTest {

    @Test
    @DisplayName("the contract's sample event is read")
    void contract() throws IOException {
        Path sample = Path.of(System.getProperty("wearcast.root"), "contracts/events/scheduled-ingest.json");
        try (InputStream input = Files.newInputStream(sample)) {
            assertThat(ScheduledEvent.read(input).scheduledAt()).isEqualTo(Instant.parse("2026-11-23T06:07:00Z"));
        }
    }

    @Test
    @DisplayName("the scheduled time is floored to the minute, in UTC")
    void floors() {
        assertThat(read("{\"time\": \"2026-11-23T07:07:59.9+01:00\"}").scheduledAt())
                .isEqualTo(Instant.parse("2026-11-23T06:07:00Z"));
    }

    @ParameterizedTest
    @DisplayName("an event without a valid time is refused")
    @ValueSource(strings = {"{}", "{\"time\": null}", "{\"time\": \"now\"}", "{\"time\": 5}", "[]", "", "{\"time"})
    void refuses(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(event)).withMessageStartingWith("The event ");
    }

    private static ScheduledEvent read(String json) {
        return ScheduledEvent.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
