package dev.wearcast.api.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.system.Json;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicationReportTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:20:30Z");
    private static final Instant RETRIEVED = Instant.parse("2026-11-23T06:07:00Z");

    private final ObjectMapper json = Json.mapper();
    private final PublicationReport report = new PublicationReport(json, "dev");

    @Test
    @DisplayName(
            "one line of CloudWatch's embedded metric format: every metric and dimension it declares is a member of it")
    void embeddedMetrics() throws IOException {
        String line = report.of(new Published("v1", 40, 4800, RETRIEVED), NOW);

        JsonNode told = json.readTree(line);
        JsonNode directive = told.at("/_aws/CloudWatchMetrics/0");
        assertThat(line).doesNotContain("\n");
        assertThat(directive.path("Namespace").asText()).isEqualTo("Wearcast");
        assertThat(directive.path("Dimensions")).hasToString("[[\"Stage\"]]");
        assertThat(directive.path("Metrics")).hasSize(2).allSatisfy(metric -> assertThat(
                        told.path(metric.path("Name").asText()).isNumber())
                .isTrue());
        assertThat(told.path("Stage").asText()).isEqualTo("dev");
        assertThat(told.path("CitiesPublished").asInt()).isEqualTo(40);
        assertThat(told.path("PublishedDataAgeMinutes").asLong()).isEqualTo(13);
        assertThat(told.at("/_aws/Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    @DisplayName("weather of a clock that is ahead is not younger than nothing")
    void neverNegative() throws IOException {
        String line = report.of(new Published("v1", 1, 1, NOW.plusSeconds(300)), NOW);

        assertThat(json.readTree(line).path("PublishedDataAgeMinutes").asLong()).isZero();
    }
}
