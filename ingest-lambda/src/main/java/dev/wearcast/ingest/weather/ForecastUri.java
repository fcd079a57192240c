package dev.wearcast.ingest.weather;

import dev.wearcast.ingest.city.City;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The address of one forecast request; its units and zone are what the landing contract promises. */
final class ForecastUri {

    /** More than this in one request is counted as several calls by Open-Meteo, https://open-meteo.com/en/pricing. */
    static final List<String> HOURLY_VARIABLES = List.of(
            "temperature_2m",
            "relative_humidity_2m",
            "wind_speed_10m",
            "wind_gusts_10m",
            "precipitation",
            "precipitation_probability",
            "shortwave_radiation",
            "uv_index",
            "weather_code");

    private ForecastUri() {}

    static URI of(URI baseUrl, List<City> cities) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                + "/v1/forecast?latitude=" + join(cities, City::latitudeDeg)
                + "&longitude=" + join(cities, City::longitudeDeg)
                + "&hourly=" + String.join(",", HOURLY_VARIABLES)
                + "&wind_speed_unit=ms&timezone=GMT&past_days=1&forecast_days=6");
    }

    private static String join(List<City> cities, ToDoubleFunction<City> degrees) {
        return cities.stream()
                .map(city -> BigDecimal.valueOf(degrees.applyAsDouble(city)).toPlainString())
                .collect(Collectors.joining(","));
    }
}
