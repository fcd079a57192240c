package dev.wearcast.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IngestConfigurationTest {

    @Test
    @DisplayName("every missing variable is named at once")
    void namesMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngestConfiguration.from(Map.of("LANDING_BUCKET", " ")))
                .withMessageContainingAll("LANDING_BUCKET", "EVENT_BUS_NAME");
    }

    @Test
    @DisplayName("without WEATHER_BASE_URL it is Open-Meteo, without AWS_ENDPOINT_URL it is AWS, without STAGE local")
    void defaults() {
        IngestConfiguration configuration =
                IngestConfiguration.from(Map.of("LANDING_BUCKET", "landing", "EVENT_BUS_NAME", "bus"));

        assertThat(configuration.weatherBaseUrl()).hasToString("https://api.open-meteo.com");
        assertThat(configuration.stage()).isEqualTo("local");
        assertThat(configuration.trackedCitiesMax()).isEqualTo(500);
        assertThat(configuration.pathStyle()).isFalse();
    }

    @Test
    @DisplayName("a TRACKED_CITIES_MAX that is no number is refused by name")
    void invalidCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngestConfiguration.from(
                        Map.of("LANDING_BUCKET", "b", "EVENT_BUS_NAME", "b", "TRACKED_CITIES_MAX", "many")))
                .withMessageContaining("TRACKED_CITIES_MAX");
    }

    @Test
    @DisplayName("a WEATHER_BASE_URL that is no http address is refused by name")
    void invalidUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngestConfiguration.from(
                        Map.of("LANDING_BUCKET", "b", "EVENT_BUS_NAME", "b", "WEATHER_BASE_URL", "ftp://weather")))
                .withMessageContaining("WEATHER_BASE_URL");
    }
}
