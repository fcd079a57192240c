package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wearcast.api.cities.City;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        List<Garment> garments,
        List<ChoiceJson> choices,
        List<String> advice,
        List<HourJson> hours,
        List<DailyTrend> trends) {

    record ChoiceJson(String garment, Role role, String reason) {}

    record HourJson(Instant validAt, Weather weather, Map<String, OutfitJson> outfits) {}

    /** @param garments positions in {@code choices}, as {@code advice} holds positions in the sentences */
    record OutfitJson(
            double minimalInsulationClo,
            double comfortableInsulationClo,
            double wornInsulationClo,
            Fit fit,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer exposureLimitMinutes,
            int[] garments,
            int[] advice) {}

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
                                        activity -> outfit(hour.outfit(activity), choices, advice),
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

    private static OutfitJson outfit(HourOutfit outfit, Positions<Choice> choices, Positions<String> advice) {
        return new OutfitJson(
                outfit.minimalInsulationClo(),
                outfit.comfortableInsulationClo(),
                outfit.wornInsulationClo(),
                outfit.fit(),
                outfit.exposureLimitMinutes(),
                choices.of(outfit.garments()),
                advice.of(outfit.advice()));
    }

    /** @throws IllegalArgumentException if it is of another version, or points to what it does not hold */
    ServingDocument document() {
        if (schemaVersion != ServingDocument.SCHEMA_VERSION) {
            throw new IllegalArgumentException("A serving document of version %d, and this code reads version %d"
                    .formatted(schemaVersion, ServingDocument.SCHEMA_VERSION));
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

    private Map<String, HourOutfit> outfits(HourJson hour, List<Choice> chosen) {
        Map<String, HourOutfit> outfits = new HashMap<>();
        hour.outfits()
                .forEach((activity, outfit) -> outfits.put(
                        activity,
                        new HourOutfit(
                                outfit.minimalInsulationClo,
                                outfit.comfortableInsulationClo,
                                outfit.wornInsulationClo,
                                outfit.fit,
                                outfit.exposureLimitMinutes,
                                IntStream.of(outfit.garments)
                                        .mapToObj(chosen::get)
                                        .toList(),
                                IntStream.of(outfit.advice)
                                        .mapToObj(advice::get)
                                        .toList())));
        return outfits;
    }

    /** Values by the order in which they were first met. */
    private static final class Positions<T> {

        private final Map<T, Integer> positions = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int[] of(List<T> met) {
            return met.stream().mapToInt(this::of).toArray();
        }

        private int of(T value) {
            return positions.computeIfAbsent(value, each -> {
                values.add(each);
                return values.size() - 1;
            });
        }

        List<T> values() {
            return values;
        }
    }
}
