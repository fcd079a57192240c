package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.HourOutfits;
import dev.wearcast.api.serving.Sensitivity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What gold's {@code by_sensitivity_json} says of an hour and activity: lists with an item a person, and what is the same
 * for all of them. Ensembles end with the legs, accessories begin with the feet: the order one dresses in.
 *
 * @param protectionReason why the garments that protect are in; null where none does
 */
@JsonNaming(SnakeCaseStrategy.class)
record DressedPeople(
        List<Integer> sensitivity,
        double[] minimalInsulationClo,
        double[] comfortableInsulationClo,
        double[] wornInsulationClo,
        List<Fit> fit,
        @Nullable Integer[] exposureLimitMinutes,
        List<String> outfitId,
        List<String> askedFor,
        List<List<String>> advice,
        @Nullable String protectionReason,
        List<Accessory> accessories) {

    /** What the weather adds, whoever wears it. */
    record Accessory(String id, String reason) {}

    DressedPeople {
        if (!Sensitivity.ALL.stream().map(Sensitivity::level).toList().equals(sensitivity)) {
            throw new IllegalArgumentException("Other people than expected: " + sensitivity);
        }
        boolean whole = Stream.of(
                        minimalInsulationClo.length,
                        comfortableInsulationClo.length,
                        wornInsulationClo.length,
                        fit.size(),
                        exposureLimitMinutes.length,
                        outfitId.size(),
                        askedFor.size(),
                        advice.size())
                .allMatch(count -> count == sensitivity.size());
        if (!whole) {
            throw new IllegalArgumentException("Not an item a person in each list");
        }
    }

    HourOutfits outfits(Ensembles ensembles) throws SQLException {
        List<Choice> added = new ArrayList<>();
        for (Accessory accessory : accessories) {
            added.add(ensembles.protecting(accessory.id, accessory.reason));
        }
        List<HourOutfit> people = new ArrayList<>();
        for (int person = 0; person < sensitivity.size(); person++) {
            List<Choice> garments =
                    new ArrayList<>(ensembles.dressed(outfitId.get(person), askedFor.get(person), protectionReason));
            garments.addAll(added);
            people.add(new HourOutfit(
                    minimalInsulationClo[person],
                    comfortableInsulationClo[person],
                    wornInsulationClo[person],
                    fit.get(person),
                    exposureLimitMinutes[person],
                    garments,
                    advice.get(person)));
        }
        return new HourOutfits(people);
    }
}
