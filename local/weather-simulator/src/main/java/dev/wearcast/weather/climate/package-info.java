/** Owns the cities of the world that are known here, and their climates. */
@NullMarked
package dev.wearcast.weather.climate;

import org.jspecify.annotations.NullMarked;
