/** Owns weather that was: NOAA's observations at New York's airports in 2013, replayed by date. */
@NullMarked
package dev.wearcast.weather.recorded;

import org.jspecify.annotations.NullMarked;
