package dev.wearcast.api.serving;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What gold says to wear in one hour for one activity. Insulation is in clo (1 clo = 0.155 m²K/W), at least 0.
 *
 * @param minimalInsulationClo below it, one cools
 * @param comfortableInsulationClo above it, one overheats
 * @param wornInsulationClo of all the garments together
 * @param exposureLimitMinutes how long one can stay out, null where as long as one likes
 * @param garments in the order one puts them on, at least one
 * @param advice sentences for people, the gravest first
 */
public record HourOutfit(
        double minimalInsulationClo,
        double comfortableInsulationClo,
        double wornInsulationClo,
        Fit fit,
        @Nullable Integer exposureLimitMinutes,
        List<Choice> garments,
        List<String> advice) {

    public HourOutfit {
        if (!(minimalInsulationClo >= 0 && comfortableInsulationClo >= 0 && wornInsulationClo >= 0)) {
            throw new IllegalArgumentException("Insulation is below zero or missing");
        }
        Objects.requireNonNull(fit, "fit");
        if (exposureLimitMinutes != null && exposureLimitMinutes < 0) {
            throw new IllegalArgumentException("A time below zero: " + exposureLimitMinutes);
        }
        garments = List.copyOf(garments);
        advice = List.copyOf(advice);
        if (garments.isEmpty()) {
            throw new IllegalArgumentException("Nothing to wear");
        }
    }
}
