package dev.wearcast.ingest.weather;

import static dev.wearcast.ingest.weather.WeatherServer.body;
import static dev.wearcast.ingest.weather.WeatherServer.hangUp;
import static dev.wearcast.ingest.weather.WeatherServer.stall;
import static dev.wearcast.ingest.weather.WeatherServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.ingest.city.City;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenMeteoTest {

    private static final Retries QUICK = new Retries(3, Duration.ofMillis(2), Duration.ofMillis(20));

    private WeatherServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WeatherServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("8 cities are asked for in one request, politely and in the contract's units")
    void oneRequest() {
        Forecasts forecasts = fetch(cities(8));

        assertThat(forecasts.fetched()).extracting(Forecast::city).isEqualTo(cities(8));
        assertThat(forecasts.missing()).isEmpty();
        assertThat(server.batchSizes()).containsExactly(8);
        assertThat(server.userAgents().get(0)).startsWith("wearcast-ingest/");
        assertThat(server.uris().get(0))
                .hasPath("/v1/forecast")
                .hasToString("/v1/forecast"
                        + "?latitude=0.5,1.5,2.5,3.5,4.5,5.5,6.5,7.5&longitude=0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0"
                        + "&hourly=temperature_2m,relative_humidity_2m,wind_speed_10m,wind_gusts_10m,precipitation"
                        + ",precipitation_probability,shortwave_radiation,uv_index,weather_code"
                        + "&wind_speed_unit=ms&timezone=GMT&past_days=1&forecast_days=6");
    }

    @Test
    @DisplayName("250 cities are asked for in 3 requests of at most 100")
    void batches() {
        List<City> many = IntStream.range(0, 250)
                .mapToObj(i -> city("c-" + i, i % 90 + 0.5))
                .toList();

        assertThat(fetch(many).fetched()).hasSize(250);
        assertThat(server.batchSizes()).containsExactly(100, 100, 50);
    }

    @Test
    @DisplayName("a city's answer is kept to the character, numbers and layout included")
    void keepsText() {
        assertThat(fetch(cities(2)).fetched())
                .extracting(Forecast::json)
                .containsExactly(SampleForecast.at(0.5), SampleForecast.at(1.5));
    }

    @Test
    @DisplayName("503, a hang-up, half an answer, too few members: asked again, nothing lost")
    void triesAgain() {
        for (WeatherServer.Behaviour once : List.of(
                status(503),
                status(429),
                hangUp(),
                body(good -> good.substring(0, good.length() / 2)),
                body(good -> "[" + SampleForecast.at(1) + "]"),
                body(good -> good + "{}"),
                body(good -> ""))) {
            server.then(once);
            assertThat(fetch(cities(4)).missing()).isEmpty();
        }
        assertThat(server.batchSizes()).hasSize(14).containsOnly(4);
    }

    @Test
    @DisplayName("a batch that one city spoils is halved until that city stands alone")
    void halves() {
        server.refusing(cities(8).get(5));

        Forecasts forecasts = fetch(cities(8));

        assertThat(forecasts.fetched())
                .extracting(f -> f.city().id())
                .containsExactly("c-0", "c-1", "c-2", "c-3", "c-4", "c-6", "c-7");
        assertThat(forecasts.missing()).containsOnlyKeys("c-5");
        assertThat(forecasts.missing().get("c-5")).isEqualTo("HTTP 400: told to");
        assertThat(server.batchSizes()).containsExactly(8, 4, 4, 2, 2, 1, 1);
    }

    @Test
    @DisplayName("an answer that is no forecast makes its own city missing and no other")
    void oneInvalid() {
        server.answering(member -> member.startsWith("{\"latitude\": 2.50") ? member.replace("m/s", "km/h") : member);

        Forecasts forecasts = fetch(cities(4));

        assertThat(forecasts.missing()).containsOnlyKeys("c-2");
        assertThat(forecasts.missing().get("c-2")).contains("m/s");
        assertThat(server.batchSizes()).containsExactly(4);
    }

    @Test
    @DisplayName("a source that throttles is not asked for the same in smaller portions")
    void throttled() {
        server.always(status(429));

        assertThat(fetch(cities(8)).missing()).hasSize(8).containsValue("HTTP 429: told to");
        assertThat(server.batchSizes()).containsExactly(8, 8, 8);
    }

    @Test
    @DisplayName("a source that is down is given up after a bounded number of requests")
    void down() {
        server.always(status(500));

        assertThat(fetch(cities(55)).missing()).hasSize(55);
        assertThat(server.batchSizes()).hasSize(OpenMeteo.GIVE_UP_AFTER + 2);
    }

    @Test
    @DisplayName("a source that stalls in the middle of an answer costs no more than the time there is")
    void stalls() {
        server.always(stall());
        long start = System.nanoTime();

        Forecasts forecasts = fetch(cities(3), Deadline.in(Duration.ofMillis(500)));

        assertThat(forecasts.missing()).hasSize(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("nobody listens: every city is missing, by the name of the error")
    void nobodyListens() {
        URI url = server.url();
        server.close();

        Forecasts forecasts =
                new OpenMeteo(url, QUICK, Clock.systemUTC()).fetch(cities(2), Deadline.in(Duration.ofSeconds(10)));

        assertThat(forecasts.missing()).hasSize(2);
        assertThat(forecasts.missing().get("c-0")).startsWith("ConnectException");
    }

    private Forecasts fetch(List<City> cities) {
        return fetch(cities, Deadline.in(Duration.ofSeconds(30)));
    }

    private Forecasts fetch(List<City> cities, Deadline deadline) {
        return new OpenMeteo(server.url(), QUICK, Clock.systemUTC()).fetch(cities, deadline);
    }

    private static List<City> cities(int count) {
        return IntStream.range(0, count).mapToObj(i -> city("c-" + i, i + 0.5)).toList();
    }

    private static City city(String id, double latitudeDeg) {
        return new City(id, id, "NO", latitudeDeg, 0, "Europe/Oslo");
    }
}
