/** Owns what weather feels like, as one temperature: UTCI and its stress classes, wind chill, apparent temperature. */
@NullMarked
package dev.wearcast.comfort.felt;

import org.jspecify.annotations.NullMarked;
