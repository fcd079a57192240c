/** Owns what places a name can mean anywhere on Earth, by Open-Meteo's geocoding, whose places are GeoNames' (CC BY 4.0). */
@NullMarked
package dev.wearcast.api.geocoding;

import org.jspecify.annotations.NullMarked;
