/** Owns GET /health. */
@NullMarked
package dev.wearcast.api.health;

import org.jspecify.annotations.NullMarked;
