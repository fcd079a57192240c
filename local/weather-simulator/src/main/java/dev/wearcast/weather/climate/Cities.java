package dev.wearcast.weather.climate;

import dev.wearcast.weather.system.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Month;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All cities known here, from {@code cities.csv} and {@code climate_normals.csv}, the seed of the dbt project, beside this class. */
public final class Cities {

    private final List<City> all;

    private Cities(List<City> all) {
        this.all = List.copyOf(all);
    }

    /** @throws IllegalArgumentException where a file contradicts itself or the other */
    public static Cities load() {
        try {
            Map<String, Climate> climates = climates();
            return new Cities(Csv.resource(Cities.class, "cities.csv").stream()
                    .map(row -> city(row, climates))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The cities' files cannot be read", e);
        }
    }

    public List<City> all() {
        return all;
    }

    /** The city next to a place, however far: every place on Earth has one. */
    public City nearest(Coordinates place) {
        return all.stream()
                .min(Comparator.comparingDouble(city -> city.coordinates().distanceKm(place)))
                .orElseThrow();
    }

    private static City city(Csv.Row row, Map<String, Climate> climates) {
        String id = row.text("city_id");
        Climate climate = climates.get(id);
        if (climate == null) {
            throw new IllegalArgumentException("No normals for " + id);
        }
        return new City(
                id,
                (int) row.number("geonames_id"),
                row.text("name"),
                row.text("feature_code"),
                row.text("country"),
                row.text("country_code"),
                row.text("admin1"),
                ZoneId.of(row.text("timezone")),
                new Coordinates(row.number("latitude_deg"), row.number("longitude_deg")),
                row.number("elevation_m"),
                (int) row.number("population"),
                climate);
    }

    private static Map<String, Climate> climates() throws IOException {
        Map<String, List<MonthlyNormals>> months = new HashMap<>();
        for (Csv.Row row : Csv.resource(Cities.class, "climate_normals.csv")) {
            months.merge(row.text("city_id"), List.of(normals(row)), Cities::joined);
        }
        Map<String, Climate> climates = new HashMap<>();
        months.forEach((id, year) -> climates.put(id, new Climate(year)));
        return climates;
    }

    private static List<MonthlyNormals> joined(List<MonthlyNormals> head, List<MonthlyNormals> tail) {
        return Stream.concat(head.stream(), tail.stream()).toList();
    }

    private static MonthlyNormals normals(Csv.Row row) {
        return new MonthlyNormals(
                Month.of((int) row.number("month")),
                row.number("temperature_mean_c"),
                row.number("temperature_min_c"),
                row.number("temperature_max_c"),
                row.number("relative_humidity_pct"),
                row.number("wind_speed_m_s"),
                row.number("wet_days"),
                row.number("precipitation_mm"));
    }
}
