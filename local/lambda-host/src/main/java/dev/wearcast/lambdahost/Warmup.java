package dev.wearcast.lambdahost;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Starts the function behind the API before someone waits for it, with a request that changes nothing:
 * {@code GET /health}. Functions that do work have no such call and stay cold.
 */
final class Warmup {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final URI health;
    private final LongSupplier answered;

    /** The supplier says how many calls functions have answered: only that proves that one did. */
    Warmup(int gatewayPort, LongSupplier answered) {
        this.health = URI.create("http://127.0.0.1:" + gatewayPort + "/health");
        this.answered = answered;
    }

    /** Answers the milliseconds that it took. */
    long run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(health).timeout(LIMIT).build();
        String last = "nothing";
        while (System.nanoTime() - start < LIMIT.toNanos()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answered.getAsLong() > 0) {
                return Duration.ofNanos(System.nanoTime() - start).toMillis();
            }
            last = answer.statusCode() + " " + answer.body();
            Thread.sleep(250);
        }
        throw new IOException("GET /health did not reach a function; the last answer was " + last);
    }
}
