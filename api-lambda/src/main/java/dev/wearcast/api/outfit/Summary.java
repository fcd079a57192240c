package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The answer in words: {@code Oslo, walking, until midnight: 2 to 5 °C, light rain from 16:00. Wear …; carry …}. */
final class Summary {

    /** From here on what one feels is another weather than the thermometer's. */
    private static final double NOTICEABLE_K = 3;

    /** More changes than these are told by the answer, not by its summary. */
    private static final int CHANGES = 3;

    private final ZoneId zone;
    private final Units units;
    private final Window window;
    private final List<DressedHour> hours;
    private final List<WornGarment> garments;
    private final Map<String, WornGarment> byId;

    private Summary(ZoneId zone, Units units, Window window, List<DressedHour> hours, List<WornGarment> garments) {
        this.zone = zone;
        this.units = units;
        this.window = window;
        this.hours = hours;
        this.garments = garments;
        this.byId = garments.stream().collect(Collectors.toMap(WornGarment::id, Function.identity()));
    }

    static String of(
            String city,
            Activity activity,
            Instant now,
            ZoneId zone,
            Units units,
            Window window,
            List<DressedHour> hours,
            List<WornGarment> garments,
            List<Change> changes,
            List<String> advice) {
        Summary summary = new Summary(zone, units, window, hours, garments);
        List<String> sentences = new ArrayList<>();
        sentences.add("%s, %s, %s: %s"
                .formatted(city, activity.name(), window.inWords(now), String.join(", ", summary.weather())));
        sentences.add(summary.clothes(changes));
        advice.stream().limit(1).map(Summary::withoutStop).forEach(sentences::add);
        return String.join(". ", sentences) + ".";
    }

    private List<String> weather() {
        WeatherSpan span = WeatherSpan.of(hours);
        List<String> phrases = new ArrayList<>();
        phrases.add(units.degrees(span.minAirTemperatureC(), span.maxAirTemperatureC()));
        if (hours.stream().map(DressedHour::weather).anyMatch(Summary::feelsDifferent)) {
            phrases.add("feels like " + units.degrees(span.minFeltTemperatureC(), span.maxFeltTemperatureC()));
        }
        phrases.add(Precipitation.of(hours)
                .map(wet -> wet.first() == hours.get(0)
                        ? wet.name()
                        : wet.name() + " from "
                                + window.inWords(wet.first().at().atZone(zone).toOffsetDateTime()))
                .orElse("dry"));
        if (span.maxWindSpeedMS() != null && span.maxWindSpeedMS() >= Hazard.STRONG_WIND_MS) {
            phrases.add("strong wind up to " + units.speed(span.maxWindSpeedMS()));
        }
        if (span.maxUvIndex() != null && span.maxUvIndex() >= Hazard.HIGH_UV) {
            phrases.add("UV index up to " + Math.round(span.maxUvIndex()));
        }
        return phrases;
    }

    private static boolean feelsDifferent(Weather weather) {
        return Math.abs(weather.feltTemperatureC() - weather.airTemperatureC()) >= NOTICEABLE_K;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private String clothes(List<Change> changes) {
        List<String> parts = new ArrayList<>();
        List<String> worn = named(garment -> garment.layer() != Layer.CARRY && garment.from() == null);
        List<String> carried = named(garment -> garment.layer() == Layer.CARRY);
        if (!worn.isEmpty()) {
            parts.add("Wear " + list(worn));
        }
        changes.stream().limit(CHANGES).map(this::inWords).forEach(parts::add);
        if (changes.size() > CHANGES) {
            int more = changes.size() - CHANGES;
            parts.add("then " + more + (more == 1 ? " more change" : " more changes"));
        }
        if (!carried.isEmpty()) {
            parts.add((parts.isEmpty() ? "Carry " : "carry ") + list(carried));
        }
        return String.join("; ", parts);
    }

    private String inWords(Change change) {
        List<String> moves = new ArrayList<>();
        if (!change.takeOff().isEmpty()) {
            moves.add("take off " + list(names(change.takeOff())));
        }
        if (!change.putOn().isEmpty()) {
            moves.add("put on " + list(names(change.putOn())));
        }
        return "at " + window.inWords(change.at()) + " " + String.join(", ", moves);
    }

    private List<String> names(List<String> ids) {
        return ids.stream().map(byId::get).map(Summary::inSentence).toList();
    }

    private List<String> named(Predicate<WornGarment> which) {
        return garments.stream().filter(which).map(Summary::inSentence).toList();
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A name as it stands within a sentence: {@code Wool jumper} loses its capital, {@code T-shirt} keeps it. */
    private static String inSentence(WornGarment garment) {
        String name = garment.name();
        boolean plain = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return plain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }
}
