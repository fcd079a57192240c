package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;

/**
 * What someone does outside.
 *
 * @param metabolicRate the heat it makes
 * @param ownSpeed how fast it takes one along; 0 at rest
 */
public record Effort(MetabolicRate metabolicRate, AirSpeed ownSpeed) {}
