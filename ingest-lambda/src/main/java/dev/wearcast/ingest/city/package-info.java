/** Owns which cities are tracked. Their names and coordinates are GeoNames figures, CC BY 4.0. */
@NullMarked
package dev.wearcast.ingest.city;

import org.jspecify.annotations.NullMarked;
