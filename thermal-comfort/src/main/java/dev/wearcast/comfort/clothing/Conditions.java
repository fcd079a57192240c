package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.balance.Vapour;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * The weather as someone who moves through it has it, brought to one temperature.
 *
 * @param operative the temperature of air and surroundings alike in which the body would lose as much dry heat
 * @param windAtBody the wind at 1.2 m
 * @param humidity of the same vapour at the operative temperature
 */
public record Conditions(Temperature operative, AirSpeed windAtBody, RelativeHumidity humidity) {

    /** Coefficients of heat transfer, W/(m² K): ISO 7730:2005 and ASHRAE Standard 55-2020, appendix A. */
    private static final double RADIATION = 4.7;

    private static final double FREE_CONVECTION = 2.4;
    private static final double FORCED_CONVECTION = 12.1;

    /**
     * @param wind at 10 m above ground
     * @param ownSpeed of the person
     */
    public static Conditions of(
            Temperature air, Temperature meanRadiant, AirSpeed wind, RelativeHumidity humidity, AirSpeed ownSpeed) {
        AirSpeed body = Wind.atBody(wind);
        double speed = Wind.pastMover(body, ownSpeed).metresPerSecond();
        double share = radiationShare(speed);
        double operative = air.celsius() + share * (meanRadiant.celsius() - air.celsius());
        double atOperative = Vapour.humidityAtPct(humidity.percent(), air.celsius(), operative);
        return new Conditions(Temperature.celsius(operative), body, RelativeHumidity.percent(atOperative));
    }

    private static double radiationShare(double relativeVelocityMs) {
        double convection = Math.max(FREE_CONVECTION, FORCED_CONVECTION * Math.sqrt(relativeVelocityMs));
        return RADIATION / (RADIATION + convection);
    }
}
