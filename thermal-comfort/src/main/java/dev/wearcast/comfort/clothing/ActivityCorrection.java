package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;

/**
 * What motion leaves of clothes' insulation: pumping stirs the air in them (ANSI/ASHRAE 55-2020, 5.2.2.2). The standard has
 * it up to 2 met, beyond which it extrapolates, and gives no error.
 */
public final class ActivityCorrection {

    private static final double LOWEST_MET = 1.2;

    private ActivityCorrection() {}

    /** The insulation while moving: unchanged up to 1.2 met, above it times 0.6 + 0.4 / met, as the standard has it. */
    public static Insulation dynamic(Insulation atRest, MetabolicRate rate) {
        return rate.met() <= LOWEST_MET ? atRest : Insulation.clo(atRest.clo() * share(rate));
    }

    /**
     * The same share without the standard's jump from 1 to 0.93 at 1.2 met: it begins at 1 met, where 0.6 + 0.4 / met is
     * 1. What is computed from it then changes steadily with effort.
     *
     * @return 0.6 to 1
     */
    public static double share(MetabolicRate rate) {
        return Math.min(1, 0.6 + 0.4 / rate.met());
    }
}
