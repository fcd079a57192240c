package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.Provenance;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.units.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The answer to GET /outfit, as contracts/openapi.yaml describes it; metric until it is sent, but for the sentences that
 * are made here.
 */
record OutfitAnswer(
        @JsonUnwrapped Understood understood,
        String summary,
        Words words,
        WeatherSpan weather,
        @JsonUnwrapped Felt felt,
        @JsonUnwrapped Insulation insulation,
        List<WornGarment> outfit,
        List<Change> changes,
        List<Carried> carry,
        List<Warning> warnings,
        List<String> advice,
        List<ChartHour> hours,
        @JsonUnwrapped Provenance provenance) {

    /**
     * @param window in which the outlook has at least an hour
     * @param activity one of the outlook's
     */
    static OutfitAnswer of(
            Outlook outlook, Activity activity, Sensitivity sensitivity, Window window, Units units, Instant now) {
        City city = outlook.document().city();
        ZoneId zone = city.timezone();
        List<DressedHour> hours = outlook
                .hoursBetween(window.from().toInstant(), window.to().toInstant())
                .stream()
                .map(hour -> DressedHour.of(hour, activity, sensitivity))
                .toList();
        Dressing dressing = Dressing.of(hours);
        List<WornGarment> garments = dressing.garments(zone);
        List<Change> changes = dressing.changes(zone, units);
        List<String> advice = Advice.of(hours, dressing.outfit().fit());
        return new OutfitAnswer(
                Understood.of(outlook, activity, sensitivity, units, window),
                Summary.of(city.name(), activity, now, zone, units, window, hours, garments, changes, advice),
                Words.PLAIN,
                WeatherSpan.of(hours).rounded(),
                Felt.in(dressing.deciding(), city),
                Insulation.of(dressing, hours),
                garments,
                changes,
                Carried.of(garments),
                Warning.of(hours, window, zone, units),
                advice,
                dressing.chart(zone),
                outlook.provenance(now));
    }
}
