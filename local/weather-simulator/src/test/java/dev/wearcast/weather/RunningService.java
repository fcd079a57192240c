package dev.wearcast.weather;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.weather.recorded.ObservationFile;
import dev.wearcast.weather.recorded.Observations;
import dev.wearcast.weather.system.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The service on a free port, at a fixed time, and a client for it. */
final class RunningService implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T06:07:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final WeatherService service;

    private RunningService(@Nullable Observations observations) throws IOException {
        this.service = new WeatherService(0, Clock.fixed(NOW, ZoneOffset.UTC), observations);
    }

    static RunningService withObservations() throws IOException {
        return new RunningService(Observations.read(ObservationFile.path()));
    }

    static RunningService withoutObservations() throws IOException {
        return new RunningService(null);
    }

    JsonNode get(String pathAndQuery) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(send("GET", pathAndQuery, "").body());
    }

    HttpResponse<String> send(String method, String pathAndQuery, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + pathAndQuery))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        service.close();
    }
}
