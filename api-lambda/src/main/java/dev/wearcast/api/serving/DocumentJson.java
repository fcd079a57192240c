package dev.wearcast.api.serving;

import dev.wearcast.api.cities.City;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A serving document as it is written. What hours have in common is most of a document: it stands in it once, and hours
 * point to it.
 *
 * @param endings how the reasons of garments that warm end
 * @param ensembles positions in the choices
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
        List<String> endings,
        List<List<Integer>> ensembles,
        List<String> advice,
        List<HourJson> hours,
        List<DailyTrend> trends) {

    private static final List<Integer> SENSITIVITIES =
            Sensitivity.ALL.stream().map(Sensitivity::level).toList();

    /** @param reason of a garment that warms, its beginning */
    record ChoiceJson(String garment, Role role, String reason) {}

    record HourJson(Instant validAt, Weather weather, Map<String, OutfitsJson> outfits) {}

    static DocumentJson of(ServingDocument document) {
        Shared shared = new Shared();
        List<HourJson> hours = document.hours().stream()
                .map(hour -> new HourJson(
                        hour.validAt(),
                        hour.weather(),
                        document.activities().stream()
                                .collect(Collectors.toMap(
                                        Activity::id,
                                        activity ->
                                                OutfitsJson.of(hour.outfits().get(activity.id()), shared),
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
                shared.garments(),
                shared.choices(),
                shared.endings(),
                shared.ensembles(),
                shared.advice(),
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
        Dressings dressings = dressings();
        List<ForecastHour> forecast = hours.stream()
                .map(hour -> new ForecastHour(hour.validAt(), hour.weather(), outfits(hour, dressings)))
                .toList();
        return new ServingDocument(version, publishedAt, city, source, dataAsOf, activities, forecast, trends);
    }

    private Dressings dressings() {
        Map<String, Garment> byId = garments.stream().collect(Collectors.toMap(Garment::id, Function.identity()));
        List<Choice> begun = choices.stream()
                .map(choice -> new Choice(byId.get(choice.garment()), choice.role(), Reason.of(choice.reason())))
                .toList();
        return new Dressings(
                ensembles.stream()
                        .map(ensemble -> ensemble.stream().map(begun::get).toList())
                        .toList(),
                endings);
    }

    private Map<String, HourOutfits> outfits(HourJson hour, Dressings dressings) {
        return hour.outfits().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, outfits -> outfits.getValue().outfits(dressings, advice)));
    }
}
