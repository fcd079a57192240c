package dev.wearcast.comfort.quantity;

/**
 * Thermal insulation of clothing.
 *
 * @param clo in clo, 0 to 50; 1 clo = 0.155 m²K/W (ISO 9920:2007)
 */
public record Insulation(double clo) {

    /** What one clo is, in m²K/W. */
    public static final double SQUARE_METRE_KELVIN_PER_WATT_PER_CLO = 0.155;

    /** @throws IllegalArgumentException outside the range, or if it is not a number */
    public Insulation {
        Range.checked("insulation", clo, 0, 50, "clo");
    }

    public static Insulation clo(double value) {
        return new Insulation(value);
    }

    /** @param value in m²K/W */
    public static Insulation squareMetreKelvinPerWatt(double value) {
        return new Insulation(value / SQUARE_METRE_KELVIN_PER_WATT_PER_CLO);
    }

    /** In m²K/W. */
    public double squareMetreKelvinPerWatt() {
        return clo * SQUARE_METRE_KELVIN_PER_WATT_PER_CLO;
    }
}
