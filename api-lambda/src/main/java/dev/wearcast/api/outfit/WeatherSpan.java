package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.ForecastHour;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The weather over a window. Null where no hour says. */
record WeatherSpan(
        double minAirTemperatureC,
        double maxAirTemperatureC,
        @Nullable Double maxWindSpeedMS,
        @Nullable Double precipitationMm,
        @Nullable Double maxPrecipitationProbabilityPct,
        @Nullable Double maxUvIndex) {

    /** @param hours at least one */
    static WeatherSpan of(List<ForecastHour> hours) {
        return new WeatherSpan(
                Rounded.to1(hours.stream()
                        .mapToDouble(ForecastHour::airTemperatureC)
                        .min()
                        .orElseThrow()),
                Rounded.to1(hours.stream()
                        .mapToDouble(ForecastHour::airTemperatureC)
                        .max()
                        .orElseThrow()),
                max(hours, ForecastHour::windSpeedMS),
                Rounded.to1(said(hours, ForecastHour::precipitationMm)
                        .reduce(Double::sum)
                        .orElse(null)),
                max(hours, ForecastHour::precipitationProbabilityPct),
                max(hours, ForecastHour::uvIndex));
    }

    private static @Nullable Double max(List<ForecastHour> hours, Function<ForecastHour, @Nullable Double> value) {
        return Rounded.to1(said(hours, value).reduce(Double::max).orElse(null));
    }

    private static Stream<Double> said(List<ForecastHour> hours, Function<ForecastHour, @Nullable Double> value) {
        return hours.stream().map(value).filter(Objects::nonNull);
    }
}
