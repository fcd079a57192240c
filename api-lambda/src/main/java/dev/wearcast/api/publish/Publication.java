package dev.wearcast.api.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.Gzip;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.warehouse.CityForecast;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Writes a version's documents, then the index that puts it in force: a reader sees all of a version or none. */
final class Publication {

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

    /** Hands over forecasts, a city at a time; the last that comes of a city counts. */
    @FunctionalInterface
    interface Forecasts {
        void each(Consumer<CityForecast> reader);
    }

    /** Hands over the catalogue as of a version. */
    @FunctionalInterface
    interface Catalogues {
        Catalogue of(String version, Instant publishedAt);
    }

    /** @throws PublishFailedException if there is nothing to publish, or not all of it could be written */
    Published publish(Forecasts forecasts, Catalogues catalogues) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String version =
                VERSION_TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 4);
        Map<String, ServingIndex.Entry> entries = new TreeMap<>();
        Map<String, Integer> hours = new TreeMap<>();
        try (Puts puts = new Puts()) {
            forecasts.each(forecast -> {
                ServingDocument document = forecast.published(version, now);
                ServingIndex.Entry entry = ServingIndex.Entry.of(document);
                add(puts, entry.key(), document);
                entries.put(entry.id(), entry);
                hours.put(entry.id(), document.hours().size());
            });
            if (entries.isEmpty()) {
                throw new PublishFailedException(
                        "gold.transformed_outfit_recommendations has no hour from now on, so there is nothing to publish;"
                                + " the version in force stays",
                        null);
            }
            add(puts, Catalogue.key(version), catalogues.of(version, now));
            puts.finish();
        }
        putIndex(ServingIndex.of(version, now, entries.values()));
        return new Published(
                version,
                entries.size(),
                hours.values().stream().mapToInt(Integer::intValue).sum(),
                entries.values().stream()
                        .map(ServingIndex.Entry::dataAsOf)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private void add(Puts puts, String key, Object document) {
        byte[] body = compressed(key, document);
        puts.add(() -> put(key, body, FOR_EVER, Gzip.ENCODING));
    }

    private void putIndex(ServingIndex index) {
        try {
            put(ServingIndex.KEY, json.writeValueAsBytes(index), ASK_AGAIN, null);
        } catch (IOException e) {
            throw new PublishFailedException("Not JSON: " + ServingIndex.KEY, e);
        }
    }

    private byte[] compressed(String key, Object document) {
        try {
            return Gzip.compressed(json.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new PublishFailedException("Not JSON: " + key, e);
        }
    }

    private void put(String key, byte[] body, String cacheControl, @Nullable String encoding) {
        s3.putObject(
                put -> put.bucket(bucket)
                        .key(key)
                        .contentType("application/json")
                        .contentEncoding(encoding)
                        .cacheControl(cacheControl),
                RequestBody.fromBytes(body));
    }
}
