package dev.wearcast.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.weather.WeatherSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine;

/** The weather simulator of this repository, started as its command line does; it ends with the JVM. */
public final class WeatherService {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;

    private WeatherService(URI address) {
        this.address = address;
    }

    public static WeatherService start() {
        try {
            Path ready = Files.createTempDirectory("weather").resolve("ready.json");
            Thread thread = new Thread(
                    () -> new CommandLine(new WeatherSimulator()).execute("--port", "0", "--ready-file", "" + ready),
                    "weather-simulator");
            thread.setDaemon(true);
            thread.start();
            long deadline = System.nanoTime() + START_LIMIT.toNanos();
            while (!Files.exists(ready)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The weather simulator did not start");
                }
                Thread.sleep(20);
            }
            int port = new ObjectMapper().readTree(ready.toFile()).get("port").asInt();
            WeatherService service = new WeatherService(URI.create("http://127.0.0.1:" + port));
            // The first search loads the places, for which the API's limit may be too short on a busy machine.
            HTTP.send(
                    HttpRequest.newBuilder(service.address.resolve("/v1/search?name=Oslo"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** Has it misbehave, as its README describes: {@code {"status": 503, "count": 2}}. */
    public void fault(String json) {
        admin("PUT", HttpRequest.BodyPublishers.ofString(json));
    }

    public void behave() {
        admin("DELETE", HttpRequest.BodyPublishers.noBody());
    }

    private void admin(String method, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/admin/fault"))
                .method(method, body)
                .build();
        try {
            HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
