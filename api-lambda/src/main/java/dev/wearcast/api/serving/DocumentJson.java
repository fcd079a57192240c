package dev.wearcast.api.serving;

import dev.wearcast.api.cities.City;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A serving document as it is written. Garments, choices and sentences stand in it once, and hours point to them: what
 * hours have in common is most of a document.
 */
record DocumentJson(
        int schemaVersion,
        String version,
        Instant publishedAt,
        City city,
        Source source,
        Instant dataAsOf,
        List<Activity> activities,
        List<Integer> sensitivities,
        List<Garment> garments,
        List<ChoiceJson> choices,
        List<String> advice,
        List<HourJson> hours,
        List<DailyTrend> trends) {

    private static final List<Integer> SENSITIVITIES =
            Sensitivity.ALL.stream().map(Sensitivity::level).toList();

    record ChoiceJson(String garment, Role role, String reason) {}

    record HourJson(Instant validAt, Weather weather, Map<String, OutfitsJson> outfits) {}

    static DocumentJson of(ServingDocument document) {
        Positions<Choice> choices = new Positions<>();
        Positions<String> advice = new Positions<>();
        List<HourJson> hours = document.hours().stream()
                .map(hour -> new HourJson(
                        hour.validAt(),
                        hour.weather(),
                        document.activities().stream()
                                .collect(Collectors.toMap(
                                        Activity::id,
                                        activity ->
                                                OutfitsJson.of(hour.outfits().get(activity.id()), choices, advice),
                                        (one, other) -> one,
                                        LinkedHashMap::new))))
                .toList();
        return new DocumentJson(
                ServingDocument.SCHEMA_VERSION,
                document.version(),
                document.publishedAt(),
                document.city(),
                document.source(),
                document.dataAsOf(),
                document.activities(),
                SENSITIVITIES,
                choices.values().stream()
                        .map(Choice::garment)
                        .distinct()
                        .sorted(Comparator.comparingInt(Garment::putOnOrder).thenComparing(Garment::id))
                        .toList(),
                choices.values().stream()
                        .map(choice -> new ChoiceJson(choice.garment().id(), choice.role(), choice.reason()))
                        .toList(),
                advice.values(),
                hours,
                document.trends());
    }

    /** @throws IllegalArgumentException if it is of another version, or points to what it does not hold */
    ServingDocument document() {
        if (schemaVersion != ServingDocument.SCHEMA_VERSION) {
            throw new IllegalArgumentException("A serving document of version %d, and this code reads version %d"
                    .formatted(schemaVersion, ServingDocument.SCHEMA_VERSION));
        }
        if (!SENSITIVITIES.equals(sensitivities)) {
            throw new IllegalArgumentException("A serving document for people of " + sensitivities);
        }
        Map<String, Garment> byId = garments.stream().collect(Collectors.toMap(Garment::id, Function.identity()));
        List<Choice> chosen = choices.stream()
                .map(choice -> new Choice(byId.get(choice.garment()), choice.role(), choice.reason()))
                .toList();
        List<ForecastHour> forecast = hours.stream()
                .map(hour -> new ForecastHour(hour.validAt(), hour.weather(), outfits(hour, chosen)))
                .toList();
        return new ServingDocument(version, publishedAt, city, source, dataAsOf, activities, forecast, trends);
    }

    private Map<String, HourOutfits> outfits(HourJson hour, List<Choice> chosen) {
        return hour.outfits().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, outfits -> outfits.getValue().outfits(chosen, advice)));
    }
}
