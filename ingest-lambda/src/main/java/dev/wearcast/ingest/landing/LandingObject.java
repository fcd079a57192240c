package dev.wearcast.ingest.landing;

import dev.wearcast.ingest.weather.Forecast;
import dev.wearcast.ingest.weather.Forecasts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * All that one run lands.
 *
 * @param key derives from the scheduled time alone, so a retry of the run overwrites its own object
 * @param manifest user metadata: what is in the object, readable without opening it
 * @param content gzip NDJSON, a line a city
 */
public record LandingObject(String key, Map<String, String> manifest, byte[] content) {

    /** S3 takes 2 KB of user metadata in all; the event and the log name every missing city. */
    private static final int LONGEST_LIST = 1500;

    /** @throws IllegalArgumentException if there is no forecast to land */
    public static LandingObject of(Instant scheduledAt, Forecasts forecasts) {
        if (forecasts.fetched().isEmpty()) {
            throw new IllegalArgumentException("An object without a city is never landed");
        }
        Map<String, String> manifest = Map.of(
                "scheduled-at", scheduledAt.toString(),
                "city-count", Integer.toString(forecasts.fetched().size()),
                "missing-cities", joinUpToLimit(forecasts.missingIds()));
        return new LandingObject(key(scheduledAt), manifest, gzip(scheduledAt, forecasts.fetched()));
    }

    private static String key(Instant scheduledAt) {
        LocalDate date = scheduledAt.atOffset(ZoneOffset.UTC).toLocalDate();
        return "landing/source=open_meteo/date=" + date + "/run=" + scheduledAt + ".ndjson.gz";
    }

    private static byte[] gzip(Instant scheduledAt, List<Forecast> forecasts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream lines = new GZIPOutputStream(bytes)) {
            for (Forecast forecast : forecasts) {
                lines.write((LandingRecord.of(scheduledAt, forecast) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String joinUpToLimit(List<String> ids) {
        StringBuilder list = new StringBuilder();
        for (String id : ids) {
            if (list.length() + id.length() > LONGEST_LIST) {
                break;
            }
            list.append(list.isEmpty() ? "" : ",").append(id);
        }
        return list.toString();
    }
}
