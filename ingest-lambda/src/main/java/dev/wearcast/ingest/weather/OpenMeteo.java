package dev.wearcast.ingest.weather;

import dev.wearcast.ingest.city.City;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Open-Meteo's forecast API, or a server that speaks it. It is asked for as many cities at once as it allows; a request
 * that fails is halved until the city that spoils it stands alone.
 */
public final class OpenMeteo {

    /** Locations in one request: at four decimals a URL of some 2,200 characters, which every proxy takes. */
    static final int LARGEST_BATCH = 100;

    /** So many failed batches in a row mean the source, not its cities: a whole, its halves, quarters and eighths. */
    static final int GIVE_UP_AFTER = 15;

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);

    private final ForecastRequests requests;
    private final Retries retries;
    private final Clock clock;

    /** @param baseUrl without the path {@code /v1/forecast} */
    public OpenMeteo(URI baseUrl, Retries retries, Clock clock) {
        this.requests = new ForecastRequests(baseUrl);
        this.retries = retries;
        this.clock = clock;
    }

    /** Fetches what can be had before the deadline; never fails, since every city that is missing has its reason. */
    public Forecasts fetch(List<City> cities, Deadline deadline) {
        Fetched fetched = new Fetched(cities);
        Deque<List<City>> waiting = new ArrayDeque<>();
        for (int from = 0; from < cities.size(); from += LARGEST_BATCH) {
            waiting.add(cities.subList(from, Math.min(from + LARGEST_BATCH, cities.size())));
        }
        int wholeBatches = waiting.size();
        int failuresInARow = 0;
        for (int asked = 0; !waiting.isEmpty(); asked++) {
            List<City> batch = waiting.remove();
            // Between a whole batch and a single city, halving comes instead of trying again.
            boolean worthRetrying = asked < wholeBatches || batch.size() == 1;
            try {
                fetched.add(batch, ask(batch, worthRetrying ? retries.attempts() : 1, deadline), now());
                failuresInARow = 0;
            } catch (RequestFailure failure) {
                failuresInARow++;
                if (!failure.kind().mayBeOneCitys || failuresInARow >= GIVE_UP_AFTER) {
                    waiting.addFirst(batch);
                    waiting.forEach(unasked -> fetched.missing(unasked, failure.getMessage()));
                    waiting.clear();
                } else if (batch.size() == 1) {
                    fetched.missing(batch, failure.getMessage());
                } else {
                    int half = batch.size() / 2;
                    waiting.add(batch.subList(0, half));
                    waiting.add(batch.subList(half, batch.size()));
                }
            }
        }
        return fetched.all();
    }

    private List<String> ask(List<City> batch, int attempts, Deadline deadline) throws RequestFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return requests.ask(batch, deadline.remaining(REQUEST_LIMIT));
            } catch (RequestFailure failure) {
                if (attempt >= attempts || !failure.kind().mayPass) {
                    throw failure;
                }
                Duration wait = retries.waitAfter(attempt, failure.retryAfter());
                pause(deadline.remaining(wait), failure);
            }
        }
    }

    private static void pause(Duration wait, RequestFailure reason) throws RequestFailure {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
