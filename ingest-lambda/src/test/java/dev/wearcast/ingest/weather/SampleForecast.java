package dev.wearcast.ingest.weather;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One city's answer in Open-Meteo's own form, for 24 hours, with layout and numbers that a re-writer would change. */
final class SampleForecast {

    private SampleForecast() {}

    static String at(double latitudeDeg) {
        String series = ForecastUri.HOURLY_VARIABLES.stream()
                .map(variable -> "\"" + variable + "\": [" + hours("%d.50") + "]")
                .collect(Collectors.joining(",\n    "));
        return """
                {"latitude": %s0, "longitude": 1.0E1, "generationtime_ms": 0.12, "utc_offset_seconds": 0, "timezone": "GMT",
                  "hourly_units": {"time": "iso8601", "temperature_2m": "\\u00b0C", "wind_speed_10m": "m/s"},
                  "hourly": {"time": [%s],
                    %s}}"""
                .formatted(latitudeDeg, hours("\"2026-11-23T%02d:00\""), series);
    }

    private static String hours(String format) {
        return IntStream.range(0, 24).mapToObj(format::formatted).collect(Collectors.joining(", "));
    }
}
