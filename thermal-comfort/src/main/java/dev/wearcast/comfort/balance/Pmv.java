package dev.wearcast.comfort.balance;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * Predicted mean vote of many people on a scale from -3 (cold) to +3 (hot), and the share of them who are dissatisfied.
 * ISO 7730:2005 after Fanger, P. O. (1970), "Thermal comfort". Work done outside the body is taken as none.
 * The standard gives no error of the prediction; a program must be within 0.1 of its table D.1, as this one is.
 *
 * @param vote PMV
 * @param isValid whether the inputs and the vote (-2 to +2) lie in the standard's range
 */
public record Pmv(double vote, boolean isValid) {

    /**
     * What a person is in.
     *
     * @param velocity of the air relative to the person
     */
    public record Surroundings(Temperature air, Temperature meanRadiant, AirSpeed velocity, RelativeHumidity humidity) {

        private boolean isValid() {
            return within(air.celsius(), 10, 30)
                    && within(meanRadiant.celsius(), 10, 40)
                    && velocity.metresPerSecond() <= 1;
        }
    }

    /** @param clothing insulation as it is while worn (dynamic) */
    public static Pmv of(Surroundings surroundings, MetabolicRate effort, Insulation clothing) {
        double vote = new ModerateBalance(surroundings, effort.wattsPerSquareMetre())
                .vote(clothing.squareMetreKelvinPerWatt());
        boolean valid =
                surroundings.isValid() && within(effort.met(), 0.8, 4) && clothing.clo() <= 2 && Math.abs(vote) <= 2;
        return new Pmv(vote, valid);
    }

    /**
     * The insulation (as it is while worn) with which the vote would be this one; none where even the bare body would
     * vote warmer.
     */
    public static Insulation clothingFor(double vote, Surroundings surroundings, MetabolicRate effort) {
        return Insulation.squareMetreKelvinPerWatt(
                new ModerateBalance(surroundings, effort.wattsPerSquareMetre()).clothingFor(vote));
    }

    /** Predicted percentage of dissatisfied, 5 to 100 %. */
    public double dissatisfiedPct() {
        return 100 - 95 * Math.exp(-0.03353 * Math.pow(vote, 4) - 0.2179 * vote * vote);
    }

    private static boolean within(double value, double lowest, double highest) {
        return value >= lowest && value <= highest;
    }
}
