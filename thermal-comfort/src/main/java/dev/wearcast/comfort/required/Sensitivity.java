package dev.wearcast.comfort.required;

/**
 * How a person differs from the average one of the standards (0), from -2 (feels cold) to +2 (feels warm). Each step down
 * dresses for air 2.5 K colder. A convention of this project: neutral temperatures of people in the same
 * clothes scatter by about that much, but no standard has a scale.
 *
 * @param steps -2 to 2, fractions too
 */
public record Sensitivity(double steps) {

    /** The average person. */
    public static final Sensitivity AVERAGE = new Sensitivity(0);

    private static final double K_PER_STEP = 2.5;

    private static final double MOST_STEPS = 2;

    /** @throws IllegalArgumentException outside -2 to 2, or if it is not a number */
    public Sensitivity {
        if (!(Math.abs(steps) <= MOST_STEPS)) {
            throw new IllegalArgumentException("sensitivity must be -2 to 2, not " + steps);
        }
    }

    /** By how much the temperature that is dressed for differs from the real one, in K; negative for who feels cold. */
    public double shiftK() {
        return K_PER_STEP * steps;
    }
}
