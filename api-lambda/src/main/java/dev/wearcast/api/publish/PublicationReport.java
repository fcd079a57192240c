package dev.wearcast.api.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * The line that a publication logs, in CloudWatch's embedded metric format: so it is also the metrics
 * {@code CitiesPublished} and {@code PublishedDataAgeMinutes}, in the namespace {@code Wearcast} by the dimension
 * {@code Stage}. An alarm that misses them knows that what readers get grows old.
 */
record PublicationReport(ObjectMapper json, String stage) {

    String of(Published published, Instant now) {
        ObjectNode line = json.createObjectNode();
        line.put("message", "Published " + published.version());
        line.put("Stage", stage);
        line.put("CitiesPublished", published.cityCount());
        line.put(
                "PublishedDataAgeMinutes",
                Math.max(0, Duration.between(published.newestDataAsOf(), now).toMinutes()));
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", now.toEpochMilli());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", "Wearcast");
        directive.putArray("Dimensions").addArray().add("Stage");
        ArrayNode metrics = directive.putArray("Metrics");
        metrics.addObject().put("Name", "CitiesPublished").put("Unit", "Count");
        // CloudWatch has no unit of minutes.
        metrics.addObject().put("Name", "PublishedDataAgeMinutes").put("Unit", "None");
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
