package dev.wearcast.ingest.weather;

import dev.wearcast.ingest.city.City;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects a run's answers, which come out of order once a batch was halved, and gives them back in order. */
final class Fetched {

    private final List<City> cities;
    private final Map<City, Forecast> forecasts = new HashMap<>();
    private final Map<City, String> reasons = new HashMap<>();

    Fetched(List<City> cities) {
        this.cities = cities;
    }

    /** Takes a batch's answers; one that breaks the contract makes its own city missing and no other. */
    void add(List<City> batch, List<String> members, Instant retrievedAt) {
        for (int i = 0; i < batch.size(); i++) {
            City city = batch.get(i);
            String member = members.get(i);
            try {
                forecasts.put(city, new Forecast(city, ForecastAnswer.sourceOf(member), member, retrievedAt));
            } catch (InvalidForecast invalid) {
                reasons.put(city, "the answer is not a forecast: " + invalid.getMessage());
            }
        }
    }

    void missing(List<City> batch, String reason) {
        batch.forEach(city -> reasons.put(city, reason));
    }

    Forecasts all() {
        Map<String, String> missing = new LinkedHashMap<>();
        for (City city : cities) {
            if (reasons.containsKey(city)) {
                missing.put(city.id(), reasons.get(city));
            }
        }
        return new Forecasts(
                cities.stream().map(forecasts::get).filter(Objects::nonNull).toList(), missing);
    }
}
