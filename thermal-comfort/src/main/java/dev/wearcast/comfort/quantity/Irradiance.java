package dev.wearcast.comfort.quantity;

/**
 * Radiation from sun and sky on a surface.
 *
 * @param wattsPerSquareMetre in W/m², 0 to 1500
 */
public record Irradiance(double wattsPerSquareMetre) {

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public Irradiance {
        Range.checked("irradiance", wattsPerSquareMetre, 0, 1500, "W/m²");
    }

    public static Irradiance wattsPerSquareMetre(double value) {
        return new Irradiance(value);
    }
}
