package dev.wearcast.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.weather.Forecast;
import dev.wearcast.ingest.weather.Forecasts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LandingObjectTest {

    private static final Instant DUE = Instant.parse("2026-11-23T06:07:00Z");
    private static final City OSLO = new City("oslo-no", "Oslo", "NO", 59.9, 10.7, "Europe/Oslo");
    private static final Forecast FORECAST =
            new Forecast(OSLO, "simulated", "{\"latitude\": 1.50,\r\n \"x\": 1E2}", DUE.plusMillis(1234));

    @Test
    @DisplayName("the key derives from the scheduled time alone")
    void key() {
        assertThat(LandingObject.of(DUE, new Forecasts(List.of(FORECAST), Map.of()))
                        .key())
                .isEqualTo("landing/source=open_meteo/date=2026-11-23/run=2026-11-23T06:07:00Z.ndjson.gz");
    }

    @Test
    @DisplayName("the same forecasts give the same bytes")
    void reproducible() {
        Forecasts forecasts = new Forecasts(List.of(FORECAST), Map.of());

        assertThat(LandingObject.of(DUE, forecasts).content())
                .isEqualTo(LandingObject.of(DUE, forecasts).content());
    }

    @Test
    @DisplayName("a line holds the answer as it came, but for its line breaks")
    void line() {
        assertThat(LandingRecord.of(DUE, FORECAST))
                .startsWith(
                        "{\"schema_version\":1,\"scheduled_at\":\"2026-11-23T06:07:00Z\","
                                + "\"retrieved_at\":\"2026-11-23T06:07:01Z\",\"source\":\"simulated\",\"city\":{\"id\":\"oslo-no\"")
                .endsWith("\"forecast\":{\"latitude\": 1.50, \"x\": 1E2}}");
    }

    @Test
    @DisplayName("the manifest names the missing cities, within what S3 takes")
    void manifest() {
        Map<String, String> missing = new LinkedHashMap<>();
        IntStream.range(0, 500).forEach(i -> missing.put("city-" + i, "HTTP 400"));

        Map<String, String> manifest =
                LandingObject.of(DUE, new Forecasts(List.of(FORECAST), missing)).manifest();

        assertThat(manifest)
                .containsEntry("scheduled-at", "2026-11-23T06:07:00Z")
                .containsEntry("city-count", "1");
        assertThat(manifest.get("missing-cities")).startsWith("city-0,city-1,").hasSizeLessThan(1600);
    }

    @Test
    @DisplayName("an object without a city is never made")
    void notEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LandingObject.of(DUE, new Forecasts(List.of(), Map.of("oslo-no", "HTTP 400"))));
    }
}
