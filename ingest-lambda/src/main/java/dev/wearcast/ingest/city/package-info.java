/** Owns which cities are tracked. */
@NullMarked
package dev.wearcast.ingest.city;

import org.jspecify.annotations.NullMarked;
