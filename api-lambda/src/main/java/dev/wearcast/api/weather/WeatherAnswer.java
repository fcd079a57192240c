package dev.wearcast.api.weather;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.OtherCity;
import dev.wearcast.api.cities.Where;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.Provenance;
import dev.wearcast.api.units.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to GET /weather, as contracts/openapi.yaml describes it.
 *
 * @param current the hour that is now, null where the data has a gap
 */
record WeatherAnswer(
        Where city,
        List<OtherCity> otherCities,
        Units units,
        @Nullable WeatherHour current,
        List<WeatherHour> hours,
        @JsonUnwrapped Provenance provenance) {

    /** @param from the first hour is the one that this lies in */
    static WeatherAnswer of(Outlook outlook, Instant from, int hours, Units units, Instant now) {
        City city = outlook.document().city();
        return new WeatherAnswer(
                Where.of(city),
                OtherCity.of(outlook.otherCities()),
                units,
                hours(outlook, now, 1).stream().findFirst().orElse(null),
                hours(outlook, from, hours),
                outlook.provenance(now));
    }

    private static List<WeatherHour> hours(Outlook outlook, Instant from, int count) {
        ZoneId zone = outlook.document().city().timezone();
        Instant to = from.plus(Duration.ofHours(count));
        return outlook.hoursBetween(from, to).stream()
                .limit(count)
                .map(hour -> WeatherHour.of(hour, zone))
                .toList();
    }
}
