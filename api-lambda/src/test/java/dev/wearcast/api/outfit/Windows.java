package dev.wearcast.api.outfit;

import dev.wearcast.api.Documents;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Reason;
import dev.wearcast.api.serving.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any hours that gold can come up with, and hours for examples. */
final class Windows {

    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private static final Map<String, Layer> SLOTS = new LinkedHashMap<>();

    static {
        SLOTS.put("top", Layer.BASE);
        SLOTS.put("mid", Layer.MID);
        SLOTS.put("second_mid", Layer.MID);
        SLOTS.put("outer", Layer.SHELL);
        SLOTS.put("overshell", Layer.SHELL);
        SLOTS.put("legs", Layer.LEGS);
        SLOTS.put("overtrousers", Layer.LEGS);
        SLOTS.put("shoes", Layer.FEET);
        SLOTS.put("grips", Layer.FEET);
        SLOTS.put("hat", Layer.HEAD);
        SLOTS.put("eyes", Layer.HEAD);
        SLOTS.put("hands", Layer.HANDS);
        SLOTS.put("umbrella", Layer.CARRY);
    }

    /** Eight to a slot, of rising warmth and all mixtures of protection. */
    private static final List<Garment> WARDROBE = wardrobe();

    static final Map<String, Garment> BY_ID =
            WARDROBE.stream().collect(Collectors.toMap(Garment::id, Function.identity()));

    private Windows() {}

    private static List<Garment> wardrobe() {
        List<Garment> wardrobe = new ArrayList<>();
        SLOTS.forEach((slot, layer) -> {
            for (int i = 0; i < 8; i++) {
                double clo = layer == Layer.CARRY ? 0 : i * 0.08;
                boolean sun = (i & 4) > 0 || layer == Layer.HEAD && i == 0;
                wardrobe.add(new Garment(
                        slot + i, slot + i, layer, slot, wardrobe.size(), clo, (i & 1) > 0, (i & 2) > 0, sun));
            }
        });
        return wardrobe;
    }

    /** @param mostGarments an hour */
    static Arbitrary<List<DressedHour>> any(int mostHours, int mostGarments) {
        Arbitrary<Choice> choices = Combinators.combine(Arbitraries.of(WARDROBE), Arbitraries.of(Role.values()))
                .as((garment, role) -> new Choice(
                        garment,
                        garment.protectsFromSunAlone() ? Role.WEATHER : role,
                        Reason.of("Because of " + garment.id())));
        Arbitrary<List<Choice>> outfits = choices.list()
                .ofMinSize(1)
                .ofMaxSize(mostGarments)
                .uniqueElements(choice -> choice.garment().slot());
        Arbitrary<Double> clo = Arbitraries.doubles().between(0, 3).ofScale(2);
        return Combinators.combine(clo, outfits, Arbitraries.of(true, false))
                .as((comfortableClo, outfit, wet) -> Documents.hour(
                        START,
                        Documents.weather(5, 5, wet ? 1 : 0),
                        Documents.outfit(comfortableClo, outfit.toArray(Choice[]::new))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(mostHours)
                .map(hours -> of(hours.toArray(ForecastHour[]::new)));
    }

    /** For walking, one after the other from {@link #START} on, whenever they were said to be. */
    static List<DressedHour> of(ForecastHour... hours) {
        List<DressedHour> window = new ArrayList<>();
        for (ForecastHour hour : hours) {
            Instant at = START.plus(Duration.ofHours(window.size()));
            window.add(
                    new DressedHour(at, at.plus(Duration.ofHours(1)), hour.weather(), hour.outfit(Documents.WALKING)));
        }
        return window;
    }
}
