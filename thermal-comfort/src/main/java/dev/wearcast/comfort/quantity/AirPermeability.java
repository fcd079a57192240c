package dev.wearcast.comfort.quantity;

/**
 * How much air the outer layer lets through (ISO 9237:1995): 8 is a windproof shell, 50 is woven, 100 and more open knit.
 *
 * @param litresPerSquareMetreSecond in l/(m² s), 1 to 1000; more is no outer layer
 */
public record AirPermeability(double litresPerSquareMetreSecond) {

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public AirPermeability {
        Range.checked("air permeability", litresPerSquareMetreSecond, 1, 1000, "l/(m² s)");
    }

    public static AirPermeability litresPerSquareMetreSecond(double value) {
        return new AirPermeability(value);
    }
}
