package dev.wearcast.ingest.weather;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.weather.RequestFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request to the weather source: made once, judged, never repeated here. */
final class ForecastRequests {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final String USER_AGENT =
            "wearcast-ingest/0.1 (outfit forecasts; one request per 100 cities and run)";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI baseUrl;

    ForecastRequests(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The answers for the cities, as text, one each in their order; checked to be that, no further. */
    List<String> ask(List<City> cities, Duration limit) throws RequestFailure {
        if (limit.isZero()) {
            throw new RequestFailure(Kind.UNREACHABLE, "the run had no time left");
        }
        HttpRequest request = HttpRequest.newBuilder(ForecastUri.of(baseUrl, cities))
                .header("Accept", "application/json")
                .header("User-Agent", USER_AGENT)
                .build();
        HttpResponse<String> response = send(request, limit);
        if (response.statusCode() != 200) {
            throw refusal(response);
        }
        return ForecastAnswer.split(response.body(), cities.size());
    }

    /** The limit is kept by waiting for the future: HttpRequest's own timeout ends with the head of an answer. */
    private HttpResponse<String> send(HttpRequest request, Duration limit) throws RequestFailure {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new RequestFailure(Kind.UNREACHABLE, "no whole answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(Kind.UNREACHABLE, "the run was interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private static RequestFailure failure(Throwable cause) {
        boolean noConnection = cause instanceof ConnectException || cause instanceof HttpTimeoutException;
        Kind kind = cause instanceof IOException && !noConnection ? Kind.BROKEN : Kind.UNREACHABLE;
        return new RequestFailure(kind, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    private static RequestFailure refusal(HttpResponse<String> response) {
        int status = response.statusCode();
        String message = "HTTP " + status + reason(response.body());
        if (status == 429) {
            return new RequestFailure(Kind.THROTTLED, message, retryAfter(response));
        }
        return status >= 500
                ? new RequestFailure(Kind.BROKEN, message, retryAfter(response))
                : new RequestFailure(Kind.REFUSED, message);
    }

    /** Open-Meteo says why in {@code {"error": true, "reason": "..."}}; cut, since it goes into a log line. */
    private static String reason(String body) {
        try {
            String reason = JSON.readTree(body).path("reason").asText();
            return reason.isEmpty() ? "" : ": " + reason.substring(0, Math.min(200, reason.length()));
        } catch (IOException notJson) {
            return "";
        }
    }

    /** Retry-After in seconds; its other form, a date, is as good as none. */
    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }
}
