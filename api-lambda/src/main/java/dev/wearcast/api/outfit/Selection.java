package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.HourOutfit;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the outfits that gold chose for a window's hours is worn: that of the hour that needs most insulation, with
 * whatever another hour's weather asks for. Chooses among gold's choices; never a garment of its own.
 *
 * <p>Where that hour is dry and its jacket leaves no place for the rain jacket of a wet one, the wet hour's outfit is
 * worn instead, if it lies within what the deciding hour needs: in a down jacket one would be wet, in the rain jacket of
 * a mild hour cold, in a warm outfit for rain neither.
 *
 * @param deciding the hour that needs most insulation, the first of them
 * @param worn the outfit that is worn, the deciding hour's or another's
 * @param garments of it and of other hours, in the order one puts them on
 * @param exposureLimitMinutes the shortest of the window, null where no hour has any
 * @param advice the window's, the gravest first
 */
record Selection(
        ForecastHour deciding,
        HourOutfit worn,
        List<WornGarment> garments,
        @Nullable Integer exposureLimitMinutes,
        List<String> advice) {

    /** @param hours of the window, ascending, at least one */
    static Selection of(List<ForecastHour> hours, Activity activity, ZoneId zone) {
        ForecastHour deciding = hours.stream()
                .max(Comparator.<ForecastHour>comparingDouble(
                                hour -> hour.outfit(activity).comfortableInsulationClo())
                        .thenComparingDouble(hour -> hour.outfit(activity).wornInsulationClo())
                        .thenComparing(ForecastHour::validAt, Comparator.reverseOrder()))
                .orElseThrow();
        List<HourOutfit> outfits =
                hours.stream().map(hour -> hour.outfit(activity)).toList();
        Slots slots = warmEnough(deciding.outfit(activity), outfits)
                .map(outfit -> Slots.of(outfit, hours, activity))
                .min(Comparator.comparingLong(Slots::exposures))
                .orElseThrow();
        Integer limit = outfits.stream()
                .map(HourOutfit::exposureLimitMinutes)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<WornGarment> garments = slots.garments(hours.get(0).validAt(), zone);
        HourOutfit worn = slots.outfit();
        return new Selection(deciding, worn, garments, limit, Advice.of(hours, activity, worn.fit()));
    }

    /** The deciding hour's outfit, and after it, the warmest first, those that fit it too. */
    private static Stream<HourOutfit> warmEnough(HourOutfit deciding, List<HourOutfit> outfits) {
        return Stream.concat(
                Stream.of(deciding),
                outfits.stream()
                        .filter(outfit -> outfit.fit() == Fit.WITHIN
                                && outfit.wornInsulationClo() >= deciding.minimalInsulationClo())
                        .sorted(Comparator.comparingDouble(HourOutfit::wornInsulationClo)
                                .reversed()));
    }

    /** When the deciding hour begins, in the city's own time. */
    OffsetDateTime decidingHour(ZoneId zone) {
        return deciding.validAt().atZone(zone).toOffsetDateTime();
    }
}
