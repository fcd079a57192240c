package dev.wearcast.weather.geocoding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.weather.climate.City;
import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.system.Csv;
import dev.wearcast.weather.system.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place that can be found by name.
 *
 * @param geonamesId its number at GeoNames
 * @param featureCode GeoNames' kind of place, as PPLC for a capital
 * @param admin1 first-level division; empty where it is not told
 * @param timezone IANA name
 * @param elevationM above sea level, NaN where it is not known
 * @param plainNames all its names, as {@link PlainName} has them, without blank ones
 */
record Place(
        int geonamesId,
        String name,
        String featureCode,
        String country,
        String countryCode,
        String admin1,
        String timezone,
        Coordinates coordinates,
        double elevationM,
        int population,
        List<String> plainNames) {

    static Place of(City city) {
        return new Place(
                city.geonamesId(),
                city.name(),
                city.featureCode(),
                city.country(),
                city.countryCode(),
                city.admin1(),
                city.timezone().getId(),
                city.coordinates(),
                city.elevationM(),
                city.population(),
                List.of(PlainName.of(city.name())));
    }

    static Place of(Csv.Row row) {
        return new Place(
                (int) row.number("geonames_id"),
                row.text("name"),
                row.text("feature_code"),
                row.text("country"),
                row.text("country_code"),
                row.text("admin1"),
                row.text("timezone"),
                new Coordinates(row.number("latitude_deg"), row.number("longitude_deg")),
                Double.NaN,
                (int) row.number("population"),
                Stream.concat(
                                Stream.of(row.text("name")),
                                Arrays.stream(row.text("other_names").split("\\|")))
                        .map(PlainName::of)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** As Open-Meteo tells it: what is not known is left out. */
    ObjectNode told() {
        ObjectNode node = Json.object()
                .put("id", geonamesId)
                .put("name", name)
                .put("latitude", coordinates.latitudeDeg())
                .put("longitude", coordinates.longitudeDeg());
        if (!Double.isNaN(elevationM)) {
            node.put("elevation", elevationM);
        }
        node.put("feature_code", featureCode)
                .put("country_code", countryCode)
                .put("timezone", timezone)
                .put("population", population)
                .put("country", country);
        return admin1.isEmpty() ? node : node.put("admin1", admin1);
    }
}
