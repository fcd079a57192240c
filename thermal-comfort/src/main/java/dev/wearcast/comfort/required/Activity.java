package dev.wearcast.comfort.required;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;

/**
 * What a person does.
 *
 * @param rate heat that the body makes
 * @param ownSpeed over the ground
 */
public record Activity(MetabolicRate rate, AirSpeed ownSpeed) {}
