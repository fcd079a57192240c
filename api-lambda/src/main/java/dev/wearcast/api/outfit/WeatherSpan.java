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

    /** As exact as the hours are. @param hours at least one */
    static WeatherSpan of(List<DressedHour> hours) {
        List<Weather> weather = hours.stream().map(DressedHour::weather).toList();
        DoubleSummaryStatistics air = statistics(weather, Weather::airTemperatureC);
        DoubleSummaryStatistics felt = statistics(weather, Weather::feltTemperatureC);
        return new WeatherSpan(
                air.getMin(),
                air.getMax(),
                felt.getMin(),
                felt.getMax(),
                said(weather, Weather::windSpeedMS).reduce(Double::max).orElse(null),
                said(weather, Weather::precipitationMm).reduce(Double::sum).orElse(null),
                said(weather, Weather::precipitationProbabilityPct)
                        .reduce(Double::max)
                        .orElse(null),
                said(weather, Weather::uvIndex).reduce(Double::max).orElse(null));
    }

    /** As the answer tells it. */
    WeatherSpan rounded() {
        return new WeatherSpan(
                Rounded.to1(minAirTemperatureC),
                Rounded.to1(maxAirTemperatureC),
                Rounded.to1(minFeltTemperatureC),
                Rounded.to1(maxFeltTemperatureC),
                Rounded.to1(maxWindSpeedMS),
                Rounded.to1(precipitationMm),
                Rounded.to1(maxPrecipitationProbabilityPct),
                Rounded.to1(maxUvIndex));
    }

    private static DoubleSummaryStatistics statistics(List<Weather> weather, ToDoubleFunction<Weather> value) {
        return weather.stream().mapToDouble(value).summaryStatistics();
    }

    private static Stream<Double> said(List<Weather> weather, Function<Weather, @Nullable Double> value) {
        return weather.stream().map(value).filter(Objects::nonNull);
    }
}
