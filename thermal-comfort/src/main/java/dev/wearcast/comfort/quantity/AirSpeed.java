package dev.wearcast.comfort.quantity;

/**
 * Speed of air, or of a person through it.
 *
 * @param metresPerSecond in m/s, 0 to 100
 */
public record AirSpeed(double metresPerSecond) {

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public AirSpeed {
        Range.checked("speed", metresPerSecond, 0, 100, "m/s");
    }

    public static AirSpeed metresPerSecond(double value) {
        return new AirSpeed(value);
    }
}
