package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An activity's outfits in an hour as they are written: lists with an item a person, in the order of the document's
 * sensitivities, since names said once are a third of what names said five times would be.
 *
 * @param exposureLimitMinutes absent where nobody has one
 * @param garments positions in the document's choices, as {@code advice} holds positions in its sentences
 */
record OutfitsJson(
        double[] minimalInsulationClo,
        double[] comfortableInsulationClo,
        double[] wornInsulationClo,
        List<Fit> fit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer @Nullable [] exposureLimitMinutes,
        int[][] garments,
        int[][] advice) {

    static OutfitsJson of(HourOutfits outfits, Positions<Choice> choices, Positions<String> advice) {
        List<HourOutfit> people = outfits.bySensitivity();
        boolean limited = people.stream().anyMatch(outfit -> outfit.exposureLimitMinutes() != null);
        return new OutfitsJson(
                numbers(people, HourOutfit::minimalInsulationClo),
                numbers(people, HourOutfit::comfortableInsulationClo),
                numbers(people, HourOutfit::wornInsulationClo),
                people.stream().map(HourOutfit::fit).toList(),
                limited ? people.stream().map(HourOutfit::exposureLimitMinutes).toArray(Integer[]::new) : null,
                positions(people, outfit -> choices.of(outfit.garments())),
                positions(people, outfit -> advice.of(outfit.advice())));
    }

    private static double[] numbers(List<HourOutfit> people, ToDoubleFunction<HourOutfit> number) {
        return people.stream().mapToDouble(number).toArray();
    }

    private static int[][] positions(List<HourOutfit> people, Function<HourOutfit, int[]> list) {
        return people.stream().map(list).toArray(int[][]::new);
    }

    HourOutfits outfits(List<Choice> choices, List<String> sentences) {
        return new HourOutfits(IntStream.range(0, fit.size())
                .mapToObj(person -> new HourOutfit(
                        minimalInsulationClo[person],
                        comfortableInsulationClo[person],
                        wornInsulationClo[person],
                        fit.get(person),
                        exposureLimitMinutes == null ? null : exposureLimitMinutes[person],
                        at(garments[person], choices),
                        at(advice[person], sentences)))
                .toList());
    }

    private static <T> List<T> at(int[] positions, List<T> values) {
        return IntStream.of(positions).mapToObj(values::get).toList();
    }
}
