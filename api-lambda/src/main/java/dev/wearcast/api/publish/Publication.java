package dev.wearcast.api.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.warehouse.CityForecast;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Writes a version's documents, then the index that puts it in force: a reader sees all of a version or none. */
final class Publication {

    /** Several at a time, since each PUT is mostly waiting; few, since a small Lambda has little else to give. */
    private static final int PARALLEL_PUTS = 6;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    private static final DateTimeFormatter VERSION_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final S3Client s3;
    private final ObjectMapper json;
    private final String bucket;
    private final Clock clock;

    Publication(S3Client s3, ObjectMapper json, String bucket, Clock clock) {
        this.s3 = s3;
        this.json = json;
        this.bucket = bucket;
        this.clock = clock;
    }

    /** @throws PublishFailedException if there is nothing to publish, or not all of it could be written */
    Published publish(List<CityForecast> forecasts) {
        if (forecasts.isEmpty()) {
            throw new PublishFailedException(
                    "gold.transformed_outfit_recommendations has no hour from now on, so there is nothing to publish;"
                            + " the version in force stays",
                    null);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String version =
                VERSION_TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 4);
        List<ServingDocument> documents = forecasts.stream()
                .map(forecast -> forecast.published(version, now))
                .toList();
        List<ServingIndex.Entry> entries =
                documents.stream().map(ServingIndex.Entry::of).toList();
        putAll(documents, entries);
        put(ServingIndex.KEY, new ServingIndex(ServingIndex.SCHEMA_VERSION, version, now, entries), ASK_AGAIN);
        int hours =
                documents.stream().mapToInt(document -> document.hours().size()).sum();
        return new Published(version, documents.size(), hours);
    }

    private void putAll(List<ServingDocument> documents, List<ServingIndex.Entry> entries) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(PARALLEL_PUTS, documents.size()));
        try {
            List<Callable<Void>> puts = java.util.stream.IntStream.range(0, documents.size())
                    .<Callable<Void>>mapToObj(i -> () -> put(entries.get(i).key(), documents.get(i), FOR_EVER))
                    .toList();
            for (Future<Void> put : workers.invokeAll(puts)) {
                put.get();
            }
        } catch (ExecutionException e) {
            throw new PublishFailedException(
                    "A document could not be written; the version in force stays", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishFailedException("Interrupted; the version in force stays", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Void put(String key, Object value, String cacheControl) {
        try {
            RequestBody body = RequestBody.fromBytes(json.writeValueAsBytes(value));
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key)
                            .contentType("application/json")
                            .cacheControl(cacheControl),
                    body);
            return null;
        } catch (JsonProcessingException e) {
            throw new PublishFailedException("Not JSON: " + key, e);
        }
    }
}
