package dev.wearcast.comfort.required;

/**
 * How easily a person feels cold, from -2 (never cold) by 0 (the average person of the standards) to +2 (always cold).
 * Each step dresses for air 2.5 K colder. A convention of this project: neutral temperatures of people in the same
 * clothes scatter by about that much, but no standard has a scale.
 *
 * @param steps -2 to 2, fractions too
 */
public record Sensitivity(double steps) {

    /** The average person. */
    public static final Sensitivity AVERAGE = new Sensitivity(0);

    /** By how much each step changes the temperature that is dressed for, in K. */
    public static final double K_PER_STEP = 2.5;

    private static final double MOST_STEPS = 2;

    /** @throws IllegalArgumentException outside -2 to 2, or if it is not a number */
    public Sensitivity {
        if (!(Math.abs(steps) <= MOST_STEPS)) {
            throw new IllegalArgumentException("sensitivity must be -2 to 2, not " + steps);
        }
    }
}
