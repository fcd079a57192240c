/** Owns what an hour of weather is, and what sun and sky add to a measured or simulated one. */
@NullMarked
package dev.wearcast.weather.hourly;

import org.jspecify.annotations.NullMarked;
