package dev.wearcast.comfort.quantity;

/**
 * A temperature of air, of surroundings (mean radiant) or of both at once (operative).
 *
 * @param celsius in °C, -100 to 150
 */
public record Temperature(double celsius) {

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public Temperature {
        Range.checked("temperature", celsius, -100, 150, "°C");
    }

    public static Temperature celsius(double value) {
        return new Temperature(value);
    }
}
