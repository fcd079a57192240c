package dev.wearcast.comfort.balance;

import dev.wearcast.comfort.quantity.AirPermeability;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * What IREQ asks about: surroundings, effort and outer layer. ISO 11079:2007 is valid up to 10 °C, for metabolic rates of
 * 58 to 400 W/m², air velocities of 0.4 to 18 m/s and walking speeds up to 1.2 m/s.
 *
 * @param velocity of the air relative to the person
 * @param walking of the person; it stirs the air within the clothes
 * @param permeability of the outer layer
 */
public record Cold(
        MetabolicRate effort,
        Temperature air,
        Temperature meanRadiant,
        AirSpeed velocity,
        RelativeHumidity humidity,
        AirSpeed walking,
        AirPermeability permeability) {

    public static final double HIGHEST_WALKING_MS = 1.2;
    public static final double LOWEST_VELOCITY_MS = 0.4;
    public static final double HIGHEST_VELOCITY_MS = 18;
    private static final double HIGHEST_TEMPERATURE_C = 10;
    private static final double LOWEST_EFFORT = 58;
    private static final double HIGHEST_EFFORT = 400;

    /** The walking speed that a metabolic rate lets one expect: 0.0052 (M - 58) m/s, at most 1.2 (ISO 11079, annex A). */
    public static AirSpeed walkingAt(MetabolicRate effort) {
        double expected = 0.0052 * (effort.wattsPerSquareMetre() - LOWEST_EFFORT);
        return AirSpeed.metresPerSecond(Math.max(0, Math.min(HIGHEST_WALKING_MS, expected)));
    }

    /** Whether all inputs lie in the standard's range. */
    public boolean isValid() {
        return air.celsius() <= HIGHEST_TEMPERATURE_C
                && within(effort.wattsPerSquareMetre(), LOWEST_EFFORT, HIGHEST_EFFORT)
                && within(velocity.metresPerSecond(), LOWEST_VELOCITY_MS, HIGHEST_VELOCITY_MS)
                && walking.metresPerSecond() <= HIGHEST_WALKING_MS;
    }

    private static boolean within(double value, double lowest, double highest) {
        return value >= lowest && value <= highest;
    }
}
