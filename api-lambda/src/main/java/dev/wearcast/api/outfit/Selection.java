package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.HourOutfit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the outfits that gold chose for a window's hours is worn: that of the hour that needs most insulation, with
 * whatever another hour's weather asks for. Chooses among gold's choices; never a garment of its own.
 *
 * <p>Where that hour is dry and its jacket leaves no place for the rain jacket of a wet one, the wet hour's outfit is
 * worn instead, if it lies within what the deciding hour needs: in a down jacket one would be wet, in the rain jacket of
 * a mild hour cold, in a warm outfit for rain neither.
 *
 * @param deciding the hour that needs most insulation, the first of them
 * @param slots what is taken along, the outfit of that hour or of another, and what other hours' weather asks for
 */
record Selection(DressedHour deciding, Slots slots) {

    /** @param hours of the window, ascending, at least one */
    static Selection of(List<DressedHour> hours) {
        DressedHour deciding = hours.stream()
                .max(Comparator.<DressedHour>comparingDouble(
                                hour -> hour.outfit().comfortableInsulationClo())
                        .thenComparingDouble(hour -> hour.outfit().wornInsulationClo())
                        .thenComparing(DressedHour::at, Comparator.reverseOrder()))
                .orElseThrow();
        Slots slots = warmEnough(deciding.outfit(), hours.stream().map(DressedHour::outfit))
                .map(outfit -> Slots.of(outfit, hours))
                .min(Comparator.comparingLong(Slots::exposures))
                .orElseThrow();
        return new Selection(deciding, slots);
    }

    /** The deciding hour's outfit, and after it, the warmest first, those that fit it too. */
    private static Stream<HourOutfit> warmEnough(HourOutfit deciding, Stream<HourOutfit> outfits) {
        return Stream.concat(
                Stream.of(deciding),
                outfits.filter(outfit -> outfit.fit() == Fit.WITHIN
                                && outfit.wornInsulationClo() >= deciding.minimalInsulationClo())
                        .sorted(Comparator.comparingDouble(HourOutfit::wornInsulationClo)
                                .reversed()));
    }

    /** The outfit that is worn, before the weather of other hours is thought of. */
    HourOutfit outfit() {
        return slots.outfit();
    }
}
