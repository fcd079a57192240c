/** Owns GET /weather: a city's current weather and that of the next hours. */
@NullMarked
package dev.wearcast.api.weather;

import org.jspecify.annotations.NullMarked;
