package dev.wearcast.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchAndFaultsTest {

    private static final String OSLO = "/v1/search?name=Oslo";

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = RunningService.withoutObservations();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest(name = "GET /v1/search?name={0} - 200 {1}")
    @CsvSource({
        "tromso, Tromsø",
        "S%C3%83O, São Paulo",
        "bogota, Bogotá",
        "new%20y, New York",
        "REYKJAVIK, Reykjavík",
        "hong+kong, Hong Kong"
    })
    void finds(String name, String city) throws Exception {
        JsonNode first = service.get("/v1/search?name=" + name).at("/results/0");
        assertThat(first.get("name").asText()).isEqualTo(city);
        assertThat(first.fieldNames())
                .toIterable()
                .contains("id", "latitude", "longitude", "elevation", "feature_code", "country_code")
                .contains("timezone", "population", "country", "admin1");
    }

    @ParameterizedTest(name = "GET /v1/search?name={0} - 200 {1}, {2}, {3} first")
    @CsvSource({
        "Vienna, Vienna, AT, Europe/Vienna",
        "wien, Vienna, AT, Europe/Vienna",
        "%E7%B6%AD%E4%B9%9F%E7%B4%8D, Vienna, AT, Europe/Vienna",
        "LA, Los Angeles, US, America/Los_Angeles",
        "Valencia, Valencia, VE, America/Caracas",
        "st.+john%27s, St. John's, CA, America/St_Johns",
        "Portland, Portland, US, America/Los_Angeles"
    })
    void findsPlacesBeyondTheClimates(String name, String city, String countryCode, String timezone) throws Exception {
        JsonNode first = service.get("/v1/search?name=" + name).at("/results/0");
        assertThat(first.get("name").asText()).isEqualTo(city);
        assertThat(first.get("country_code").asText()).isEqualTo(countryCode);
        assertThat(first.get("timezone").asText()).isEqualTo(timezone);
    }

    @Test
    @DisplayName("GET /v1/search?name=Paris - the one in France, then those in America")
    void tellsNamesakesApart() throws Exception {
        JsonNode results = service.get("/v1/search?name=Paris").get("results");
        assertThat(results.findValuesAsText("country_code")).startsWith("FR", "US");
        assertThat(results.findValuesAsText("admin1")).contains("Texas");
    }

    @Test
    @DisplayName("nothing found, one letter, another country - 200 without results; count limits; no name - 400")
    void findsNothing() throws Exception {
        assertThat(service.get("/v1/search?name=Atlantis").has("results")).isFalse();
        assertThat(service.get("/v1/search?name=O").has("results")).isFalse();
        assertThat(service.get(OSLO + "&countryCode=SE").has("results")).isFalse();
        assertThat(service.get("/v1/search?name=san&count=1").get("results")).hasSize(1);
        assertThat(service.send("GET", "/v1/search", "").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("PUT /admin/fault {status 503, count 2} - two 503 in Open-Meteo's error form, then 200; health stays")
    void status() throws Exception {
        put("{\"status\":503,\"count\":2}");
        assertThat(service.send("GET", OSLO, "").body()).startsWith("{\"error\":true,\"reason\":");
        assertThat(service.send("GET", "/health", "").statusCode()).isEqualTo(200);
        assertThat(service.send("GET", OSLO, "").statusCode()).isEqualTo(503);
        assertThat(service.send("GET", OSLO, "").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("truncateBytes and dropConnection - the client sees a broken answer, until DELETE")
    void brokenAnswers() throws Exception {
        put("{\"truncateBytes\":20}");
        assertThatThrownBy(() -> service.send("GET", OSLO, "")).isInstanceOf(IOException.class);
        put("{\"dropConnection\":true}");
        assertThatThrownBy(() -> service.send("GET", OSLO, "")).isInstanceOf(IOException.class);
        assertThat(service.send("DELETE", "/admin/fault", "").statusCode()).isEqualTo(204);
        assertThat(service.send("GET", OSLO, "").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("delayMillis - the answer comes whole, but late; with a latitude - only for that place")
    void delay() throws Exception {
        put("{\"delayMillis\":300,\"latitude\":59.91}");
        long started = System.nanoTime();
        service.get("/v1/forecast?latitude=59.91&longitude=10.75");
        assertThat(System.nanoTime() - started).isGreaterThan(300_000_000L);
        put("{\"status\":500,\"latitude\":59.91}");
        assertThat(service.send("GET", "/v1/forecast?latitude=1&longitude=10.75", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "PUT /admin/fault {0} - 400")
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"status\":200}", "{\"status\":503,\"count\":0}", "no JSON"})
    void refuses(String fault) throws Exception {
        assertThat(service.send("PUT", "/admin/fault", fault).statusCode()).isEqualTo(400);
    }

    private void put(String fault) throws Exception {
        assertThat(service.send("PUT", "/admin/fault", fault).statusCode()).isEqualTo(204);
    }
}
