package dev.wearcast.weather.simulated;

import dev.wearcast.weather.climate.MonthlyNormals;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which days of one month are wet, and how wet.
 *
 * <p>The month gets as many wet days as its normal says (the fraction is drawn), namely those on which a slow noise is
 * highest: so wet days come in spells, also across the month's end, and yet their number is right.
 */
final class WetMonth {

    private static final double SPELL_SPACING_DAYS = 2.5;
    private static final double STRAY_SHARE = 0.35;
    /** A wet day has at least this much, by the definition of the normals. */
    private static final double LEAST_MM = 1.0;

    private final double[] millimetres;

    WetMonth(YearMonth month, MonthlyNormals normals, Noise spells, Noise draws) {
        long firstDay = month.atDay(1).toEpochDay();
        int length = month.lengthOfMonth();
        this.millimetres = new double[length];
        double fraction = normals.wetDays() - Math.floor(normals.wetDays());
        int count = (int) Math.floor(normals.wetDays()) + (draws.uniform(-firstDay) < fraction ? 1 : 0);
        if (count == 0) {
            return;
        }
        int[] wet = IntStream.range(0, length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer day) -> -readiness(firstDay + day, spells, draws)))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
        double excess = Math.max(0, count * (normals.precipitationMm() / normals.wetDays() - LEAST_MM));
        double weights = IntStream.of(wet)
                .mapToDouble(day -> weight(firstDay + day, draws))
                .sum();
        for (int day : wet) {
            millimetres[day] = LEAST_MM + excess * weight(firstDay + day, draws) / weights;
        }
    }

    /** @param dayOfMonth from 1 */
    double millimetresOn(int dayOfMonth) {
        return millimetres[dayOfMonth - 1];
    }

    private static double readiness(long epochDay, Noise spells, Noise draws) {
        return spells.smooth(epochDay, SPELL_SPACING_DAYS) + STRAY_SHARE * (2 * draws.uniform(2 * epochDay) - 1);
    }

    /** Exponentially spread: many days with a little, few with much. */
    private static double weight(long epochDay, Noise draws) {
        return -Math.log(1 - draws.uniform(2 * epochDay + 1));
    }
}
