package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Weather;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The answer in words: {@code Oslo, walking, until midnight: 2 to 5 °C, light rain from 16:00. Wear …; carry …}. */
final class Summary {

    /** Beaufort 6, in m/s, from which umbrellas are hard to hold. */
    private static final double STRONG_WIND_MS = 10.8;

    /** From here on WHO's UV index guide speaks of high exposure. */
    private static final double HIGH_UV = 6;

    /** From here on what one feels is another weather than the thermometer's. */
    private static final double NOTICEABLE_K = 3;

    private Summary() {}

    static String of(
            String city, Activity activity, ZoneId zone, Window window, List<ForecastHour> hours, Selection selection) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s, %s, until %s: %s"
                .formatted(city, activity.name(), window.end(), String.join(", ", weather(zone, hours))));
        sentences.add(clothes(selection.garments()));
        selection.advice().stream().limit(1).map(Summary::withoutStop).forEach(sentences::add);
        return String.join(". ", sentences) + ".";
    }

    private static List<String> weather(ZoneId zone, List<ForecastHour> hours) {
        WeatherSpan span = WeatherSpan.of(hours);
        List<String> phrases = new ArrayList<>();
        phrases.add(degrees(span.minAirTemperatureC(), span.maxAirTemperatureC()));
        if (hours.stream().map(ForecastHour::weather).anyMatch(Summary::feelsDifferent)) {
            phrases.add("feels like " + degrees(span.minFeltTemperatureC(), span.maxFeltTemperatureC()));
        }
        phrases.add(Precipitation.of(hours)
                .map(wet -> wet.first() == hours.get(0)
                        ? wet.name()
                        : wet.name() + " from "
                                + wet.first().validAt().atZone(zone).toLocalTime())
                .orElse("dry"));
        if (span.maxWindSpeedMS() != null && span.maxWindSpeedMS() >= STRONG_WIND_MS) {
            phrases.add("strong wind up to " + Math.round(span.maxWindSpeedMS()) + " m/s");
        }
        if (span.maxUvIndex() != null && span.maxUvIndex() >= HIGH_UV) {
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

    private static String degrees(double min, double max) {
        long low = Math.round(min);
        long high = Math.round(max);
        return low == high ? low + " °C" : low + " to " + high + " °C";
    }

    private static String clothes(List<WornGarment> garments) {
        List<WornGarment> worn =
                garments.stream().filter(g -> g.layer() != Layer.CARRY).toList();
        List<WornGarment> carried =
                garments.stream().filter(g -> g.layer() == Layer.CARRY).toList();
        if (worn.isEmpty()) {
            return "Carry " + list(carried);
        }
        return "Wear " + list(worn) + (carried.isEmpty() ? "" : "; carry " + list(carried));
    }

    private static String list(List<WornGarment> garments) {
        List<String> names = garments.stream().map(Summary::inSentence).collect(Collectors.toList());
        if (names.size() < 2) {
            return String.join("", names);
        }
        String last = names.remove(names.size() - 1);
        return String.join(", ", names) + " and " + last;
    }

    /** A name as it stands within a sentence: {@code Wool jumper} loses its capital, {@code T-shirt} keeps it. */
    private static String inSentence(WornGarment garment) {
        String name = garment.name();
        boolean plain = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return plain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }
}
