/** Owns the cities that were asked for and are tracked since: an object in the landing bucket each. */
@NullMarked
package dev.wearcast.ingest.kept;

import org.jspecify.annotations.NullMarked;
