package dev.wearcast.ingest.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastAnswerTest {

    private static final String GOOD = SampleForecast.at(59.91);

    @Test
    @DisplayName("an array gives its members as they are, a single object itself")
    void splits() throws RequestFailure {
        assertThat(ForecastAnswer.split("[ {\"a\":1.0} ,\n{\"b\": \"}ü\"}]", 2))
                .containsExactly("{\"a\":1.0}", "{\"b\": \"}ü\"}");
        assertThat(ForecastAnswer.split("{\"a\":[1, 2]}", 1)).containsExactly("{\"a\":[1, 2]}");
    }

    @Test
    @DisplayName("where the weather comes from is the source's own word, else open-meteo")
    void source() throws InvalidForecast {
        assertThat(ForecastAnswer.sourceOf(GOOD)).isEqualTo("open-meteo");
        assertThat(ForecastAnswer.sourceOf(withMember("\"wearcast_source\": \"recorded\"")))
                .isEqualTo("recorded");
        assertThatExceptionOfType(InvalidForecast.class)
                .isThrownBy(() -> ForecastAnswer.sourceOf(withMember("\"wearcast_source\": \"guessed\"")));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("a forecast that breaks the contract is refused")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "utc_offset_seconds": 0  | "utc_offset_seconds": 3600
                    "longitude": 1.0E1       | "longitude": null
                    "m/s"                    | "km/h"
                    "uv_index": [0.50,       | "uv_index": [
                    "uv_index": [0.50,       | "uv_index": ["low",
                    "weather_code"           | "weather"
                    "time": ["2026           | "times": ["2026
                    {"latitude"              | {"error": true, "latitude"
                    """)
    void refuses(String part, String broken) {
        assertThat(GOOD).contains(part);
        assertThatExceptionOfType(InvalidForecast.class)
                .isThrownBy(() -> ForecastAnswer.sourceOf(GOOD.replace(part, broken)));
    }

    @Test
    @DisplayName("an hour without a value is a forecast still")
    void gaps() throws InvalidForecast {
        assertThat(ForecastAnswer.sourceOf(GOOD.replace("\"uv_index\": [0.50,", "\"uv_index\": [null,")))
                .isEqualTo("open-meteo");
    }

    private static String withMember(String member) {
        return "{" + member + ", " + GOOD.substring(1);
    }
}
