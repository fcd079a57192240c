package dev.wearcast.comfort.quantity;

/**
 * Heat that a body makes, per square metre of skin (1 met = 58.15 W/m²; ISO 8996:2004).
 *
 * @param wattsPerSquareMetre in W/m², 40 to 1000
 */
public record MetabolicRate(double wattsPerSquareMetre) {

    /** What a person gives off who sits and rests, in W/m² (ISO 8996:2004). */
    public static final double WATTS_PER_SQUARE_METRE_PER_MET = 58.15;

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public MetabolicRate {
        Range.checked("metabolic rate", wattsPerSquareMetre, 40, 1000, "W/m²");
    }

    public static MetabolicRate wattsPerSquareMetre(double value) {
        return new MetabolicRate(value);
    }

    public double met() {
        return wattsPerSquareMetre / WATTS_PER_SQUARE_METRE_PER_MET;
    }
}
