package dev.wearcast.weather;

import dev.wearcast.weather.climate.Cities;
import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.fault.Faults;
import dev.wearcast.weather.forecast.Forecasts;
import dev.wearcast.weather.geocoding.Search;
import dev.wearcast.weather.hourly.LocalWeather;
import dev.wearcast.weather.recorded.Observations;
import dev.wearcast.weather.simulated.SimulatedWeather;
import dev.wearcast.weather.system.Answer;
import dev.wearcast.weather.system.Json;
import dev.wearcast.weather.system.Resource;
import dev.wearcast.weather.system.Server;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running server with all its resources. */
final class WeatherService implements AutoCloseable {

    private final Cities cities = Cities.load();
    private final @Nullable Observations observations;
    private final Server server;

    /**
     * @param port 0 for a free one
     * @param observations null where New York's weather is to be simulated too
     */
    WeatherService(int port, Clock clock, @Nullable Observations observations) throws IOException {
        this.observations = observations;
        Faults faults = new Faults();
        this.server = new Server(
                port,
                Map.of(
                        "/v1/forecast", Resource.get(new Forecasts(clock, cities, this::weatherAt)),
                        "/v1/search", Resource.get(new Search(cities)),
                        "/health", Resource.get((method, query, body) -> health(observations != null)),
                        "/admin/fault", faults),
                faults);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private LocalWeather weatherAt(Coordinates place) {
        Observations recorded = observations;
        if (recorded == null) {
            return simulated(place);
        }
        return recorded.near(place).orElseGet(() -> simulated(place));
    }

    private LocalWeather simulated(Coordinates place) {
        return new SimulatedWeather(place, cities.nearest(place));
    }

    private Answer health(boolean recorded) {
        return Answer.ok(Json.object()
                .put("status", "UP")
                .put("cities", cities.all().size())
                .put("recorded", recorded));
    }
}
