package dev.wearcast.comfort.felt;

/**
 * Saturation vapour pressure as UTCI's operational procedure has it: Hardy, B. (1998), "ITS-90 formulations for vapor
 * pressure", over water also below 0 °C.
 */
final class UtciVapour {

    private static final double[] BY_POWER_FROM_MINUS_2 = {
        -2836.5744, -6028.076559, 19.54263612, -0.02737830188, 1.6261698e-5, 7.0229056e-10, -1.8680009e-13
    };
    private static final double BY_LOGARITHM = 2.7150305;

    private UtciVapour() {}

    static double saturationKpa(double celsius) {
        double kelvin = celsius + 273.15;
        double logarithm = BY_LOGARITHM * Math.log(kelvin);
        double power = 1 / (kelvin * kelvin);
        for (double coefficient : BY_POWER_FROM_MINUS_2) {
            logarithm += coefficient * power;
            power *= kelvin;
        }
        return Math.exp(logarithm) / 1000;
    }
}
