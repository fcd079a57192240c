package dev.wearcast.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.ingest.weather.Forecasts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunReportTest {

    @Test
    @DisplayName("one line of CloudWatch's embedded metric format: every metric it declares is a member of it")
    void embeddedMetrics() throws IOException {
        Instant due = Instant.parse("2026-11-23T06:07:00Z");
        Forecasts forecasts = new Forecasts(List.of(), Map.of("oslo-no", "HTTP 400\nbad"));

        String line = RunReport.of(
                "done",
                "dev",
                due.plusSeconds(5),
                due,
                "request-1",
                forecasts,
                Map.of("cities/a.json", "no city"),
                Duration.ofMillis(42));

        JsonNode report = JsonMapper.builder().build().readTree(line);
        JsonNode directive = report.at("/_aws/CloudWatchMetrics/0");
        assertThat(line).doesNotContain("\n");
        assertThat(directive.path("Namespace").asText()).isEqualTo("Wearcast");
        assertThat(directive.path("Metrics")).hasSize(3).allSatisfy(metric -> assertThat(
                        report.path(metric.path("Name").asText()).isNumber())
                .isTrue());
        assertThat(directive.path("Dimensions")).hasToString("[[\"Stage\"]]");
        assertThat(report.path("Stage").asText()).isEqualTo("dev");
        assertThat(report.path("CitiesMissing").asInt()).isEqualTo(1);
        assertThat(report.at("/unreadable/cities~1a.json").asText()).isEqualTo("no city");
        assertThat(report.path("IngestMillis").asLong()).isEqualTo(42);
        assertThat(report.at("/_aws/Timestamp").asLong())
                .isEqualTo(due.plusSeconds(5).toEpochMilli());
    }
}
