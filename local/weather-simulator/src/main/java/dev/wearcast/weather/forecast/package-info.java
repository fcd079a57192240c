/** Owns the forecast resource: its parameters, units, times and answer, as Open-Meteo has them. */
@NullMarked
package dev.wearcast.weather.forecast;

import org.jspecify.annotations.NullMarked;
