package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * What people were found to wear indoors after the outdoor temperature of the morning: Schiavon, S. and Lee, K. H. (2013),
 * "Dynamic predictive clothing insulation models based on outdoor air and indoor operative temperatures", Building and
 * Environment 59, 250-260; in ASHRAE Standard 55. A habit, not a need: flat below -5 °C and from 26 °C on.
 * A mean of many people, which the standard gives without an error.
 */
public final class TypicalClothing {

    private TypicalClothing() {}

    public static Insulation at(Temperature outdoors) {
        double t = outdoors.celsius();
        if (t < -5) {
            return Insulation.clo(1);
        }
        if (t < 5) {
            return Insulation.clo(0.818 - 0.0364 * t);
        }
        return Insulation.clo(t < 26 ? Math.pow(10, -0.1635 - 0.0066 * t) : 0.46);
    }
}
