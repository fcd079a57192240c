package dev.wearcast.warehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.warehouse.availability.Availability;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPortTest {

    private AdminPort port;

    @BeforeEach
    void open() throws Exception {
        port = AdminPort.open(0, new Availability());
    }

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    @DisplayName("GET /health - 200")
    void health() throws Exception {
        assertThat(send("GET", "/health", "").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @ParameterizedTest(name = "PUT /state {0} - 200, and GET /state gives it")
    @ValueSource(strings = {"{\"state\":\"running\"}", "{\"state\":\"over-quota\"}", "{\"state\":\"gone\"}"})
    void states(String state) throws Exception {
        assertThat(send("PUT", "/state", state).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/state", "").body()).isEqualTo(state);
    }

    @Test
    @DisplayName("PUT /state with a wait - 200, and GET /state gives it")
    void statesWithWaits() throws Exception {
        send("PUT", "/state", "{\"state\":\"asleep\",\"wakeSeconds\":5}");
        assertThat(send("GET", "/state", "").body()).contains("\"asleep\"", "\"wakeSeconds\":5");
        send("PUT", "/state", "{\"state\":\"slow\",\"delayMillis\":3000}");
        assertThat(send("GET", "/state", "").body()).contains("\"slow\"", "\"delayMillis\":3000");
    }

    @ParameterizedTest(name = "PUT /state {0} - 400")
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"state\":\"tired\"}",
                "{\"state\":\"asleep\"}",
                "{\"state\":\"asleep\",\"wakeSeconds\":\"5\"}",
                "{\"state\":\"asleep\",\"wakeSeconds\":-1}",
                "{\"state\":\"slow\",\"delayMillis\":1e99}",
                "{\"state\":\"slow\",\"delayMillis\":3600001}"
            })
    void badStates(String state) throws Exception {
        HttpResponse<String> response = send("PUT", "/state", state);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(send("GET", "/state", "").body()).contains("running");
    }

    @Test
    @DisplayName("GET /elsewhere - 404")
    void elsewhere() throws Exception {
        assertThat(send("GET", "/elsewhere", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
