package dev.wearcast.api.geocoding;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.CityName;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Open-Meteo's geocoding API, or a server that speaks it: https://open-meteo.com/en/docs/geocoding-api. */
public final class OpenMeteoGeocoding implements Geocoding {

    /** The most it gives. All namesakes have to be known for a place's id to be the same whenever one asks. */
    private static final int COUNT = 100;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final String baseUrl;
    private final Duration limit;
    private final ObjectMapper json;

    /**
     * @param baseUrl without the path {@code /v1/search}
     * @param limit for one call, from the first byte to the last
     */
    public OpenMeteoGeocoding(URI baseUrl, Duration limit, ObjectMapper json) {
        this.baseUrl = baseUrl.toString().replaceAll("/+$", "");
        this.limit = limit;
        this.json = json;
    }

    @Override
    public List<FoundPlace> places(CityName name) {
        String query = URLEncoder.encode(name.bareName(), StandardCharsets.UTF_8);
        URI uri = URI.create(baseUrl + "/v1/search?name=" + query + "&count=" + COUNT + "&language=en&format=json");
        HttpResponse<String> response = inTime(http.sendAsync(
                HttpRequest.newBuilder(uri).timeout(limit).build(), HttpResponse.BodyHandlers.ofString()));
        if (response.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new GeocodingUnavailableException("Geocoding answered HTTP " + response.statusCode());
        }
        try {
            return SearchAnswer.places(json.readTree(response.body()));
        } catch (IOException e) {
            throw new GeocodingUnavailableException("Geocoding's answer is no JSON", e);
        }
    }

    /** The request's own time limit ends with the answer's headers. */
    private <T> T inTime(CompletableFuture<T> answer) {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new GeocodingUnavailableException("Geocoding did not answer within " + limit);
        } catch (ExecutionException e) {
            throw new GeocodingUnavailableException("Geocoding cannot be reached", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeocodingUnavailableException("Interrupted", e);
        }
    }
}
