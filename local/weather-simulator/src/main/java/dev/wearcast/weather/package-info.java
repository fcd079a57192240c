/** Owns the server's start and stop, and which kind of weather a place gets. */
@NullMarked
package dev.wearcast.weather;

import org.jspecify.annotations.NullMarked;
