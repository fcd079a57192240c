package dev.wearcast.comfort.clothing;

/**
 * How someone differs from the average: from -2 (feels cold) to +2 (feels warm). Each step dresses as if the air were
 * {@value #KELVIN_PER_STEP} K warmer or colder. A convention of Wearcast: people's own neutral temperatures spread by
 * about 2 to 3 K (standard deviation; Wang, Z. et al. 2018, "Individual difference in thermal comfort: a literature
 * review", Building and Environment 138, 181-193).
 *
 * @param steps -2 to 2
 */
public record Sensitivity(double steps) {

    public static final Sensitivity AVERAGE = new Sensitivity(0);
    static final double KELVIN_PER_STEP = 2.5;

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public Sensitivity {
        if (!(Math.abs(steps) <= 2)) {
            throw new IllegalArgumentException("sensitivity must be -2 (feels cold) to 2 (feels warm), not " + steps);
        }
    }

    double kelvin() {
        return steps * KELVIN_PER_STEP;
    }
}
