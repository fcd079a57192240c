package dev.wearcast.api.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When data comes, and from when on it is late. */
class RunsTest {

    @ParameterizedTest(name = "asked at {0}, there at {1}")
    @CsvSource({
        "2026-11-23T00:00:00Z, 2026-11-23T00:27:00Z",
        "2026-11-23T00:07:00Z, 2026-11-23T03:27:00Z",
        "2026-11-23T17:00:00Z, 2026-11-23T18:27:00Z",
        "2026-11-23T21:30:00Z, 2026-11-24T00:27:00Z"
    })
    void promises(Instant asked, Instant there) {
        assertThat(Runs.publishedAfter(asked, asked)).isEqualTo(there);
    }

    @Test
    @DisplayName("the ingest is due when the template says")
    void knowsTheSchedule() throws IOException {
        Path template = Path.of(System.getProperty("wearcast.root"), "infra/template.yaml");

        assertThat(Files.readString(template))
                .contains("cron(%d 0/%d * * ? *)".formatted(Runs.INGEST_MINUTE, Runs.PERIOD_HOURS));
    }

    @Test
    @DisplayName("data is stale when three runs have brought nothing newer")
    void knowsWhatIsLate() {
        Instant dataAsOf = Instant.parse("2026-11-23T00:07:00Z");

        assertThat(Age.of(dataAsOf, dataAsOf.plus(Duration.ofHours(9)))).isEqualTo(new Age(32_400, false));
        assertThat(Age.of(dataAsOf, dataAsOf.plus(Duration.ofHours(9)).plusSeconds(1)))
                .isEqualTo(new Age(32_401, true));
    }
}
