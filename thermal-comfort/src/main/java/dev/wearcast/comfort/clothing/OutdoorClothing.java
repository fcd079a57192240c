package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * What people typically wear indoors, by the outdoor temperature at six in the morning: Schiavon, S. and Lee, K. H.
 * (2013), Building and Environment 59, 250-260; in ASHRAE 55. A check of common sense, not a recommendation.
 */
public final class OutdoorClothing {

    private OutdoorClothing() {}

    /** 0.46 clo (26 °C and more) to 1 clo (below -5 °C). */
    public static Insulation at(Temperature outdoors) {
        return Insulation.clo(clo(outdoors.celsius()));
    }

    private static double clo(double t) {
        if (t < -5) {
            return 1;
        }
        if (t < 5) {
            return 0.818 - 0.0364 * t;
        }
        return t < 26 ? Math.pow(10, -0.1635 - 0.0066 * t) : 0.46;
    }
}
