package dev.wearcast.ingest.weather;

import java.util.List;
import java.util.Map;

/**
 * What a run got: every tracked city is in exactly one of the two.
 *
 * @param fetched in the order in which the cities were asked for
 * @param missing city id to the reason why there is no forecast, in the same order
 */
public record Forecasts(List<Forecast> fetched, Map<String, String> missing) {

    /** Ids of the cities without a forecast. */
    public List<String> missingIds() {
        return List.copyOf(missing.keySet());
    }
}
