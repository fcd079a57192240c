package dev.wearcast.comfort.air;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * One temperature in place of two: uniform surroundings of this temperature take as much dry heat from a body as the air
 * and the radiation do (ISO 7726:1998, annex G; ISO 7730:2005). The standards give no error; ISO 7726's own rounded share of
 * the radiation, 1 / (1 + √(10 v)), is lower by at most 0.06 from 0.2 m/s on.
 */
public final class OperativeTemperature {

    /** Heat transfer by radiation, W/(m² K): ISO 7730's linear coefficient of a seated or standing body. */
    private static final double RADIATION = 4.7;

    /** Heat transfer to calm air, W/(m² K); a little below what free convection gives. */
    private static final double LEAST_CONVECTION = 2.4;

    private static final double FORCED_CONVECTION = 12.1;

    private OperativeTemperature() {}

    /** @param velocity of the air relative to the person */
    public static Temperature of(Temperature air, Temperature meanRadiant, AirSpeed velocity) {
        double excess = meanRadiant.celsius() - air.celsius();
        return Temperature.celsius(air.celsius() + radiantShare(velocity) * excess);
    }

    /** How much of the difference between radiant and air temperature counts, from 0 to 1. */
    static double radiantShare(AirSpeed velocity) {
        double convection = Math.max(LEAST_CONVECTION, FORCED_CONVECTION * Math.sqrt(velocity.metresPerSecond()));
        return RADIATION / (RADIATION + convection);
    }
}
