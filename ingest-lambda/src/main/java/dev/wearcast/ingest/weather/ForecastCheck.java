package dev.wearcast.ingest.weather;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** Checks what is read downstream; members that nobody reads may be as they like. */
final class ForecastCheck {

    private ForecastCheck() {}

    static void check(JsonNode forecast) throws InvalidForecast {
        require(forecast.isObject(), "it is no object");
        require(!forecast.path("error").asBoolean(), "it is an error");
        require(
                forecast.path("latitude").isNumber()
                        && forecast.path("longitude").isNumber(),
                "it has no place");
        JsonNode offset = forecast.path("utc_offset_seconds");
        require(offset.isNumber() && offset.asInt() == 0, "its hours are not UTC");
        // A number cannot tell its unit: without this, km/h would be landed as if they were m/s.
        require(
                "m/s"
                        .equals(forecast.path("hourly_units")
                                .path("wind_speed_10m")
                                .asText()),
                "its wind is not in m/s");
        JsonNode hours = forecast.path("hourly").path("time");
        require(hours.isArray() && !hours.isEmpty(), "it has no hours");
        require(all(hours, JsonNode::isTextual), "its hours are not text");
        for (String variable : ForecastUri.HOURLY_VARIABLES) {
            JsonNode series = forecast.path("hourly").path(variable);
            require(series.isArray() && series.size() == hours.size(), variable + " has not a value an hour");
            require(
                    all(series, value -> value.isNumber() || value.isNull()),
                    variable + " has values that are no numbers");
        }
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> holds) {
        for (JsonNode value : array) {
            if (!holds.test(value)) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean holds, String otherwise) throws InvalidForecast {
        if (!holds) {
            throw new InvalidForecast(otherwise);
        }
    }
}
