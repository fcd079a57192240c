package dev.wearcast.comfort.quantity;

/**
 * Relative humidity of air.
 *
 * @param percent in %, 0 to 100
 */
public record RelativeHumidity(double percent) {

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public RelativeHumidity {
        Range.checked("relative humidity", percent, 0, 100, "%");
    }

    public static RelativeHumidity percent(double value) {
        return new RelativeHumidity(value);
    }
}
