/** Owns the search for a city by name, as Open-Meteo's geocoding has it. */
@NullMarked
package dev.wearcast.weather.geocoding;

import org.jspecify.annotations.NullMarked;
