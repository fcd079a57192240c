package dev.wearcast.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.ingest.weather.Forecasts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The one line a run logs. It is CloudWatch's embedded metric format, so the same line is the run's metrics: counts of
 * cities and milliseconds, in the namespace {@code Wearcast}, by the dimension {@code Stage}: one account can hold
 * several, and an alarm on a metric that they share would be silent while any of them runs.
 */
final class RunReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunReport() {}

    static String of(
            String outcome,
            String stage,
            Instant now,
            Instant scheduledAt,
            String requestId,
            Forecasts forecasts,
            Map<String, String> unreadable,
            Duration took) {
        ObjectNode line = JSON.createObjectNode();
        line.put("message", outcome);
        line.put("Stage", stage);
        line.put("requestId", requestId);
        line.put("scheduledAt", scheduledAt.toString());
        line.put("CitiesLanded", forecasts.fetched().size());
        line.put("CitiesMissing", forecasts.missing().size());
        line.put("IngestMillis", took.toMillis());
        line.set("missing", JSON.valueToTree(forecasts.missing()));
        line.set("unreadable", JSON.valueToTree(unreadable));
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", now.toEpochMilli());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", "Wearcast");
        directive.putArray("Dimensions").addArray().add("Stage");
        ArrayNode metrics = directive.putArray("Metrics");
        metrics.addObject().put("Name", "CitiesLanded").put("Unit", "Count");
        metrics.addObject().put("Name", "CitiesMissing").put("Unit", "Count");
        metrics.addObject().put("Name", "IngestMillis").put("Unit", "Milliseconds");
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
