package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Rounded;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The weather over a window. Null where no hour says. */
record WeatherSpan(
        double minAirTemperatureC,
        double maxAirTemperatureC,
        double minFeltTemperatureC,
        double maxFeltTemperatureC,
        @Nullable Double maxWindSpeedMS,
        @Nullable Double precipitationMm,
        @Nullable Double maxPrecipitationProbabilityPct,
        @Nullable Double maxUvIndex) {

    /** @param hours at least one */
    static WeatherSpan of(List<DressedHour> hours) {
        List<Weather> weather = hours.stream().map(DressedHour::weather).toList();
        DoubleSummaryStatistics air = statistics(weather, Weather::airTemperatureC);
        DoubleSummaryStatistics felt = statistics(weather, Weather::feltTemperatureC);
        return new WeatherSpan(
                Rounded.to1(air.getMin()),
                Rounded.to1(air.getMax()),
                Rounded.to1(felt.getMin()),
                Rounded.to1(felt.getMax()),
                max(weather, Weather::windSpeedMS),
                Rounded.to1(said(weather, Weather::precipitationMm)
                        .reduce(Double::sum)
                        .orElse(null)),
                max(weather, Weather::precipitationProbabilityPct),
                max(weather, Weather::uvIndex));
    }

    private static DoubleSummaryStatistics statistics(List<Weather> weather, ToDoubleFunction<Weather> value) {
        return weather.stream().mapToDouble(value).summaryStatistics();
    }

    private static @Nullable Double max(List<Weather> weather, Function<Weather, @Nullable Double> value) {
        return Rounded.to1(said(weather, value).reduce(Double::max).orElse(null));
    }

    private static Stream<Double> said(List<Weather> weather, Function<Weather, @Nullable Double> value) {
        return weather.stream().map(value).filter(Objects::nonNull);
    }
}
