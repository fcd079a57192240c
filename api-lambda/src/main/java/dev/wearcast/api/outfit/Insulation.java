package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.units.Rounded;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the deciding hour asks for and what is worn then, in clo to two places, and what follows from that.
 *
 * @param exposureLimitMinutes the shortest of any hour, null where one can stay out in all of them
 */
record Insulation(
        double minimalInsulationClo,
        double comfortableInsulationClo,
        double wornInsulationClo,
        Fit fit,
        @Nullable Integer exposureLimitMinutes) {

    static Insulation of(Dressing dressing, List<DressedHour> hours) {
        HourOutfit asked = dressing.deciding().outfit();
        double minimalClo = Rounded.to2(asked.minimalInsulationClo());
        double comfortableClo = Rounded.to2(asked.comfortableInsulationClo());
        double wornClo = Rounded.to2(dressing.wornClo());
        Fit fit = wornClo < minimalClo ? Fit.COOLER : wornClo > comfortableClo ? Fit.WARMER : Fit.WITHIN;
        return new Insulation(minimalClo, comfortableClo, wornClo, fit, exposureLimitMinutes(hours));
    }

    private static @Nullable Integer exposureLimitMinutes(List<DressedHour> hours) {
        return hours.stream()
                .map(hour -> hour.outfit().exposureLimitMinutes())
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }
}
