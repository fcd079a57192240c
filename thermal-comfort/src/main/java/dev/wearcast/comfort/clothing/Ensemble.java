package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.quantity.Insulation;

/** Insulation of garments that are worn together (ISO 9920:2007, 4.3.2): 0.161 + 0.835 times the sum, in clo. */
public final class Ensemble {

    private static final double OF_NO_GARMENT = 0.161;
    private static final double OF_EACH_CLO = 0.835;

    private Ensemble() {}

    /**
     * The regression is of ensembles of 0.2 to 1.7 clo, and errs by about 0.1 clo there; beyond it is an extrapolation.
     *
     * @param sumOfGarments what the garments insulate one by one
     */
    public static Insulation of(Insulation sumOfGarments) {
        return Insulation.clo(OF_NO_GARMENT + OF_EACH_CLO * sumOfGarments.clo());
    }
}
