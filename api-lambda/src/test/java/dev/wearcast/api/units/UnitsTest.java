package dev.wearcast.api.units;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            value = {
                "Oslo: -2 to 5 °C, feels like -40 °C. | Oslo: 28 to 41 °F, feels like -40 °F.",
                "Wind: 13 m/s, gusts of 17 m/s. | Wind: 29 mph, gusts of 38 mph.",
                "Rain: 0.4 mm in the hour. | Rain: 0.02 in in the hour.",
                "Rain: 12.7 mm. | Rain: 0.50 in.",
                "Wind takes 5 K of it. | Wind takes 9 °F of it.",
                "20.2 to 20.2 °C | 68.4 °F",
                "1.24 clo of 2.7 clo at 16:00, 45 minutes, 50 per cent | 1.24 clo of 2.7 clo at 16:00, 45 minutes, 50 per cent",
                "3 mmol and 3 m/s2 and 5 Km | 3 mmol and 3 m/s2 and 5 Km"
            },
            delimiter = '|')
    void converts(String metric, String imperial) {
        assertThat(ImperialText.of(metric)).isEqualTo(imperial);
    }

    @Test
    @DisplayName("members called by a metric unit change name and value, all others stay")
    void renames() throws JsonProcessingException {
        String metric =
                """
                {"feltTemperatureC": -40, "drivers": [{"driver": "wind", "effectK": 5.0}], "maxWindSpeedMS": 10,
                 "precipitationMm": 1.0, "gustsMS": null, "minimalInsulationClo": 1.5, "radiationWM2": 300,
                 "countryCode": "NO", "cityC": "Oslo", "text": "at 0 °C", "stale": false, "minutes": 45}
                """;
        String imperial =
                """
                {"feltTemperatureF": -40.0, "drivers": [{"driver": "wind", "effectDeltaF": 9.0}], "maxWindSpeedMph": 22.4,
                 "precipitationIn": 0.039, "gustsMph": null, "minimalInsulationClo": 1.5, "radiationWM2": 300,
                 "countryCode": "NO", "cityC": "Oslo", "text": "at 32 °F", "stale": false, "minutes": 45}
                """;
        Object answer = JSON.readTree(metric);
        assertThat(Units.IMPERIAL.of(answer, JSON)).isEqualTo(JSON.readTree(imperial));
        assertThat(Units.METRIC.of(answer, JSON)).isSameAs(answer);
    }

    @Test
    @DisplayName("figures that are known exactly are converted before they are rounded")
    void convertsExactFigures() {
        assertThat(Units.METRIC.degrees(-18.57)).isEqualTo("-19 °C");
        assertThat(Units.IMPERIAL.degrees(-18.57)).isEqualTo("-1 °F");
        assertThat(Units.METRIC.degrees(4.6, 5.4)).isEqualTo("5 °C");
        assertThat(Units.IMPERIAL.degrees(4.6, 5.4)).isEqualTo("40 to 42 °F");
        assertThat(Units.METRIC.speed(12.6)).isEqualTo("13 m/s");
        assertThat(Units.IMPERIAL.speed(12.6)).isEqualTo("28 mph");
        assertThat(Units.METRIC.depth(12.34, 1)).isEqualTo("12.3 mm");
        assertThat(Units.IMPERIAL.depth(12.34, 1)).isEqualTo("0.49 in");
    }
}
