package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;

/**
 * What is left of clothing's insulation while its wearer moves: ASHRAE Standard 55-2020, 5.2.2.2: times (0.6 + 0.4 / met)
 * above 1.2 met; at most 4 met here, as PMV knows no more.
 */
public final class InMotion {

    static final double MOST_MET = 4;

    private InMotion() {}

    public static Insulation worn(Insulation atRest, MetabolicRate effort) {
        return Insulation.clo(atRest.clo() * share(effort));
    }

    /** The insulation that tables must give for this to be left. */
    public static Insulation atRest(Insulation worn, MetabolicRate effort) {
        return Insulation.clo(worn.clo() / share(effort));
    }

    private static double share(MetabolicRate effort) {
        double met = Math.min(MOST_MET, effort.met());
        // The standard jumps from 1 to 0.93 at 1.2 met; from 1 met on the same formula is continuous.
        return met <= 1 ? 1 : 0.6 + 0.4 / met;
    }
}
