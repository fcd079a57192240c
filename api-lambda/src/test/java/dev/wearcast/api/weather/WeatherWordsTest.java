package dev.wearcast.api.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherWordsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, clear sky", "66, light freezing rain", "99, thunderstorm with heavy hail"})
    void knows(int code, String words) {
        assertThat(WeatherWords.of(code)).isEqualTo(words);
    }

    @Test
    @DisplayName("the 28 codes that Open-Meteo uses have words, others none")
    void knowsAll() {
        assertThat(IntStream.range(0, 100).filter(code -> WeatherWords.of(code) != null))
                .hasSize(28);
        assertThat(WeatherWords.of(null)).isNull();
    }
}
