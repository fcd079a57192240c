/** Owns weather that never was: deterministic hours whose months match a climate. */
@NullMarked
package dev.wearcast.weather.simulated;

import org.jspecify.annotations.NullMarked;
