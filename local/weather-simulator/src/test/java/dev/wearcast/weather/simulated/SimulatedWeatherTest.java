package dev.wearcast.weather.simulated;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.weather.climate.Cities;
import dev.wearcast.weather.climate.City;
import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.climate.MonthlyNormals;
import dev.wearcast.weather.hourly.HourlyWeather;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SimulatedWeatherTest {

    private static final Cities CITIES = Cities.load();
    private static final long HOUR_OF_2000 = 262_968;
    private static final long HOUR_OF_2060 = 788_928;

    @Property(tries = 400)
    @Label("a month has its normal temperatures, humidity, wind, wet days and precipitation")
    void keepsNormals(
            @ForAll("cities") City city,
            @ForAll @IntRange(min = 2000, max = 2060) int year,
            @ForAll @IntRange(min = 1, max = 12) int monthOfYear) {
        YearMonth month = YearMonth.of(year, monthOfYear);
        MonthlyNormals normals = city.climate().in(month.getMonth());
        List<List<HourlyWeather>> days = days(city, month);
        List<HourlyWeather> hours = days.stream().flatMap(List::stream).toList();

        assertThat(mean(hours, hour -> requireNonNull(hour.temperatureC())))
                .as("mean temperature")
                .isCloseTo(normals.temperatureMeanC(), within(1.0));
        assertThat(meanOfDays(days, true)).as("daily maximum").isCloseTo(normals.temperatureMaxC(), within(2.5));
        assertThat(meanOfDays(days, false)).as("daily minimum").isCloseTo(normals.temperatureMinC(), within(2.5));
        assertThat(mean(hours, hour -> requireNonNull(hour.relativeHumidityPct())))
                .as("humidity")
                .isCloseTo(normals.relativeHumidityPct(), within(6.0));
        assertThat(mean(hours, hour -> requireNonNull(hour.windSpeedMS())))
                .as("wind")
                .isCloseTo(normals.windSpeedMS(), within(0.15 * normals.windSpeedMS()));
        long wetDays = days.stream().filter(day -> sum(day) >= 0.95).count();
        assertThat((double) wetDays).as("wet days").isCloseTo(normals.wetDays(), within(1.0));
        double expected =
                normals.wetDays() == 0 ? 0 : wetDays * Math.max(1, normals.precipitationMm() / normals.wetDays());
        assertThat(sum(hours)).as("precipitation").isCloseTo(expected, within(0.05 * expected + 1));
    }

    @Property(tries = 200)
    @Label("an hour is the same in whatever order and window it is asked for")
    void deterministic(
            @ForAll("cities") City city,
            @ForAll @LongRange(min = HOUR_OF_2000, max = HOUR_OF_2060) long hour,
            @ForAll @IntRange(min = 1, max = 3000) int before) {
        HourlyWeather alone = weather(city).at(hour);
        SimulatedWeather other = weather(city);
        other.at(hour - before);
        other.at(hour + before);
        assertThat(other.at(hour)).isEqualTo(alone);
    }

    @Property(tries = 2000)
    @Label("everywhere, figures of an hour are possible and agree with each other")
    void plausible(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @LongRange(min = HOUR_OF_2000, max = HOUR_OF_2060) long time) {
        Coordinates place = new Coordinates(latitude, longitude);
        HourlyWeather hour = new SimulatedWeather(place, CITIES.nearest(place)).at(time);

        double temperature = requireNonNull(hour.temperatureC());
        double millimetres = requireNonNull(hour.precipitationMm());
        int code = requireNonNull(hour.weatherCode());
        assertThat(temperature).isBetween(-65.0, 60.0);
        assertThat(hour.relativeHumidityPct()).isBetween(0.0, 100.0);
        assertThat(hour.precipitationProbabilityPct()).isBetween(0.0, 100.0);
        assertThat(hour.cloudCoverPct()).isBetween(0.0, 100.0);
        assertThat(hour.windDirectionDeg()).isBetween(0.0, 360.0);
        assertThat(hour.shortwaveRadiationWM2()).isBetween(0.0, 1100.0);
        assertThat(hour.uvIndex()).isBetween(0.0, 20.0);
        assertThat(requireNonNull(hour.windGustsMS())).isGreaterThan(requireNonNull(hour.windSpeedMS()));
        assertThat(millimetres).isBetween(0.0, 200.0);
        assertThat(code >= 51).as("code " + code + " says wet").isEqualTo(millimetres > 0);
        if (millimetres > 0) {
            assertThat(code >= 71 && code <= 75).as("snow at " + temperature).isEqualTo(temperature < 1.0);
        }
    }

    @Property(tries = 300)
    @Label("from one hour to the next the temperature changes by at most 6 K, also across midnight and months' ends")
    void smooth(@ForAll("cities") City city, @ForAll @LongRange(min = HOUR_OF_2000, max = HOUR_OF_2060) long start) {
        SimulatedWeather weather = weather(city);
        for (long hour = start; hour < start + 48; hour++) {
            double now = requireNonNull(weather.at(hour).temperatureC());
            double next = requireNonNull(weather.at(hour + 1).temperatureC());
            assertThat(Math.abs(next - now))
                    .as(city.name() + " at hour " + hour)
                    .isLessThanOrEqualTo(6.0);
        }
    }

    @Provide
    Arbitrary<City> cities() {
        return Arbitraries.of(CITIES.all());
    }

    private static SimulatedWeather weather(City city) {
        return new SimulatedWeather(city.coordinates(), city);
    }

    /** Solar days, as the simulation counts them. */
    private static List<List<HourlyWeather>> days(City city, YearMonth month) {
        SimulatedWeather weather = weather(city);
        long offset = Math.round(city.coordinates().longitudeDeg() / 15);
        long first = month.atDay(1).toEpochDay() * 24 - offset;
        return IntStream.range(0, month.lengthOfMonth())
                .mapToObj(day -> LongStream.range(first + day * 24L, first + day * 24L + 24)
                        .mapToObj(weather::at)
                        .toList())
                .toList();
    }

    private static double mean(List<HourlyWeather> hours, ToDoubleFunction<HourlyWeather> figure) {
        return hours.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double meanOfDays(List<List<HourlyWeather>> days, boolean maximum) {
        return days.stream()
                .map(day -> day.stream()
                        .mapToDouble(hour -> requireNonNull(hour.temperatureC()))
                        .summaryStatistics())
                .mapToDouble(day -> maximum ? day.getMax() : day.getMin())
                .average()
                .orElseThrow();
    }

    private static double sum(List<HourlyWeather> hours) {
        return hours.stream()
                .mapToDouble(hour -> requireNonNull(hour.precipitationMm()))
                .sum();
    }
}
