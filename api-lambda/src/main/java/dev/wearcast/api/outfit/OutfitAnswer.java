package dev.wearcast.api.outfit;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** The answer to GET /outfit, as contracts/openapi.yaml describes it. */
record OutfitAnswer(
        Where city,
        Window window,
        String summary,
        WeatherSpan weather,
        OffsetDateTime decidingHour,
        double requiredInsulationClo,
        double wornInsulationClo,
        List<WornGarment> outfit,
        Source source,
        Instant dataAsOf,
        long ageSeconds,
        boolean stale,
        String attribution) {

    /** Three runs of the ingest, which comes every three hours. */
    private static final Duration STALE_AFTER = Duration.ofHours(9);

    record Where(String id, String name, String countryCode, ZoneId timezone) {}

    /** @param outlook has at least an hour that is not over */
    static OutfitAnswer of(Outlook outlook, Instant now) {
        ServingDocument document = outlook.document();
        City city = document.city();
        ZoneId zone = city.timezone();
        Instant dataEnd = document.hours().get(document.hours().size() - 1).endsAt();
        Window window = Window.of(now, zone, dataEnd);
        List<ForecastHour> hours =
                outlook.hoursBetween(window.from().toInstant(), window.to().toInstant());
        Selection selection = Selection.of(hours, zone);
        Duration age = Duration.between(document.dataAsOf(), now);
        return new OutfitAnswer(
                new Where(city.id(), city.name(), city.countryCode(), zone),
                window,
                Summary.of(city.name(), zone, window, hours, selection.garments()),
                WeatherSpan.of(hours),
                selection.decidingHour(zone),
                Rounded.to2(selection.deciding().requiredInsulationClo()),
                Rounded.to2(selection.deciding().wornInsulationClo()),
                selection.garments(),
                document.source(),
                document.dataAsOf(),
                Math.max(0, age.toSeconds()),
                outlook.lastKnown() || age.compareTo(STALE_AFTER) > 0,
                document.source().attribution());
    }
}
