/** Owns every error that a client sees, as RFC 9457 problems. */
@NullMarked
package dev.wearcast.api.problems;

import org.jspecify.annotations.NullMarked;
