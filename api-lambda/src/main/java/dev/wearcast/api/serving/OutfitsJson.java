package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An activity's outfits in an hour as they are written: lists with an item a person, in the order of the document's
 * sensitivities, since names said once are a third of what names said five times would be.
 *
 * @param exposureLimitMinutes absent where nobody has one
 * @param ensemble positions in the document's ensembles
 * @param ending positions in the document's endings
 * @param advice positions in the document's sentences
 */
record OutfitsJson(
        double[] minimalInsulationClo,
        double[] comfortableInsulationClo,
        double[] wornInsulationClo,
        List<Fit> fit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer @Nullable [] exposureLimitMinutes,
        int[] ensemble,
        int[] ending,
        int[][] advice) {

    static OutfitsJson of(HourOutfits outfits, Shared shared) {
        List<HourOutfit> people = outfits.bySensitivity();
        boolean limited = people.stream().anyMatch(outfit -> outfit.exposureLimitMinutes() != null);
        return new OutfitsJson(
                numbers(people, HourOutfit::minimalInsulationClo),
                numbers(people, HourOutfit::comfortableInsulationClo),
                numbers(people, HourOutfit::wornInsulationClo),
                people.stream().map(HourOutfit::fit).toList(),
                limited ? people.stream().map(HourOutfit::exposureLimitMinutes).toArray(Integer[]::new) : null,
                people.stream().mapToInt(shared::ensemble).toArray(),
                people.stream().mapToInt(shared::ending).toArray(),
                people.stream().map(shared::advice).toArray(int[][]::new));
    }

    private static double[] numbers(List<HourOutfit> people, ToDoubleFunction<HourOutfit> number) {
        return people.stream().mapToDouble(number).toArray();
    }

    HourOutfits outfits(Dressings dressings, List<String> sentences) {
        return new HourOutfits(IntStream.range(0, fit.size())
                .mapToObj(person -> new HourOutfit(
                        minimalInsulationClo[person],
                        comfortableInsulationClo[person],
                        wornInsulationClo[person],
                        fit.get(person),
                        exposureLimitMinutes == null ? null : exposureLimitMinutes[person],
                        dressings.of(ensemble[person], ending[person]),
                        IntStream.of(advice[person]).mapToObj(sentences::get).toList()))
                .toList());
    }
}
