package dev.wearcast.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.weather.climate.Cities;
import dev.wearcast.weather.climate.City;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastApiTest {

    private static final String OSLO = "/v1/forecast?latitude=59.91&longitude=10.75";
    private static final String ALL_VARIABLES = "temperature_2m,relative_humidity_2m,wind_speed_10m,wind_gusts_10m,"
            + "precipitation,precipitation_probability,shortwave_radiation,uv_index,weather_code";

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.withObservations();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @DisplayName("one location - 200, an object of seven days from today's midnight")
    void oneLocation() throws Exception {
        JsonNode answer = service.get(OSLO + "&hourly=temperature_2m");
        assertThat(answer.get("utc_offset_seconds").asInt()).isZero();
        assertThat(answer.get("timezone").asText()).isEqualTo("GMT");
        assertThat(answer.get("timezone_abbreviation").asText()).isEqualTo("GMT");
        assertThat(answer.get("wearcast_source").asText()).isEqualTo("simulated");
        assertThat(answer.at("/hourly_units/time").asText()).isEqualTo("iso8601");
        assertThat(answer.at("/hourly_units/temperature_2m").asText()).isEqualTo("°C");
        assertThat(answer.at("/hourly/time")).hasSize(168);
        assertThat(answer.at("/hourly/time/0").asText()).isEqualTo("2026-11-23T00:00");
        assertThat(answer.at("/hourly/temperature_2m")).hasSize(168);
    }

    @Test
    @DisplayName("several locations - 200, an array in their order; New York is recorded, the rest simulated")
    void severalLocations() throws Exception {
        JsonNode answer =
                service.get("/v1/forecast?latitude=40.71,59.91&longitude=-74.01,10.75&hourly=temperature_2m,uv_index");
        assertThat(answer.isArray()).isTrue();
        assertThat(answer.findValuesAsText("wearcast_source")).containsExactly("recorded", "simulated");
        assertThat(answer.get(1).get("location_id").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("past_days=1&forecast_days=6 - the same hours have the same weather as by start_date and end_date")
    void windows() throws Exception {
        JsonNode byDays = service.get(OSLO + "&past_days=1&forecast_days=6&hourly=" + ALL_VARIABLES);
        JsonNode byDates = service.get(OSLO + "&start_date=2026-11-22&end_date=2026-11-28&hourly=" + ALL_VARIABLES);
        assertThat(byDays.at("/hourly/time/0").asText()).isEqualTo("2026-11-22T00:00");
        assertThat(byDays.get("hourly")).isEqualTo(byDates.get("hourly"));
    }

    @Test
    @DisplayName("timezone=auto, Asia/Kolkata, unixtime - local midnight, offset and abbreviation as the real one's")
    void timeZones() throws Exception {
        JsonNode delhi = service.get("/v1/forecast?latitude=28.65&longitude=77.23&timezone=auto&hourly=weather_code");
        assertThat(delhi.get("timezone").asText()).isEqualTo("Asia/Kolkata");
        assertThat(delhi.get("timezone_abbreviation").asText()).isEqualTo("GMT+5:30");
        assertThat(delhi.get("utc_offset_seconds").asInt()).isEqualTo(19800);
        assertThat(delhi.at("/hourly/time/0").asText()).isEqualTo("2026-11-23T00:00");
        JsonNode unix = service.get(OSLO + "&timezone=America/New_York&timeformat=unixtime&hourly=weather_code");
        assertThat(unix.at("/hourly/time/0").asLong()).isEqualTo(RunningService.NOW.getEpochSecond() - 67 * 60);
    }

    @Test
    @DisplayName("units - the same weather in Fahrenheit, miles and inches")
    void units() throws Exception {
        JsonNode si = service.get(OSLO + "&wind_speed_unit=ms&hourly=temperature_2m,wind_speed_10m");
        JsonNode us = service.get(OSLO + "&wind_speed_unit=mph&temperature_unit=fahrenheit&precipitation_unit=inch"
                + "&hourly=temperature_2m,wind_speed_10m,precipitation");
        assertThat(us.at("/hourly_units/wind_speed_10m").asText()).isEqualTo("mp/h");
        assertThat(us.at("/hourly_units/precipitation").asText()).isEqualTo("inch");
        double celsius = si.at("/hourly/temperature_2m/9").asDouble();
        assertThat(us.at("/hourly/temperature_2m/9").asDouble()).isCloseTo(celsius * 1.8 + 32, within(0.06));
        double metres = si.at("/hourly/wind_speed_10m/9").asDouble();
        assertThat(us.at("/hourly/wind_speed_10m/9").asDouble()).isCloseTo(metres / 0.44704, within(0.07));
    }

    @ParameterizedTest(name = "{0} - 400 {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "latitude=95&longitude=1|Latitude must be in range of -90 to 90°. Given: 95.0.",
                "latitude=1,2&longitude=1|Parameter 'latitude' and 'longitude' must have the same number of elements",
                "hourly=uv_index|Parameter 'latitude' and 'longitude' must not be empty",
                "latitude=1&longitude=1&hourly=uv_index&forecast_days=17|Forecast days is invalid. Allowed range 0 to 16. Given 17.",
                "latitude=1&longitude=1&hourly=uv_index&past_days=93|Past days is invalid. Allowed range 0 to 92. Given 93.",
                "latitude=1&longitude=1&timezone=Mars/Olympus|Invalid timezone",
                "latitude=1&longitude=1&daily=uv_index_max|Parameter 'daily' is not served by the weather simulator",
            })
    void badRequests(String query, String reason) throws Exception {
        var response = service.send("GET", "/v1/forecast?" + query, "");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":true,\"reason\":\"" + reason + "\"}");
    }

    @Test
    @DisplayName("every city at once, seven days - an element a city, within two seconds on a busy machine")
    void everyCity() throws Exception {
        List<City> cities = Cities.load().all();
        long started = System.nanoTime();
        JsonNode answer = service.get(
                "/v1/forecast?latitude=" + list(cities, c -> c.coordinates().latitudeDeg())
                        + "&longitude=" + list(cities, c -> c.coordinates().longitudeDeg())
                        + "&wind_speed_unit=ms&past_days=1&forecast_days=6&hourly=" + ALL_VARIABLES);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        assertThat(answer).hasSize(cities.size());
    }

    private static String list(List<City> cities, ToDoubleFunction<City> number) {
        return cities.stream()
                .map(city -> Double.toString(number.applyAsDouble(city)))
                .collect(Collectors.joining(","));
    }
}
