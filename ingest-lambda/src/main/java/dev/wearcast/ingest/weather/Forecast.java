package dev.wearcast.ingest.weather;

import dev.wearcast.ingest.city.City;
import java.time.Instant;

/**
 * One city's answer of the weather source.
 *
 * @param city asked for
 * @param source {@code recorded}, {@code simulated} or {@code open-meteo}
 * @param json the answer for this city as it came: one JSON object
 * @param retrievedAt when the source answered
 */
public record Forecast(City city, String source, String json, Instant retrievedAt) {}
