/** Owns GET /trends: what a city's days were like and will be. */
@NullMarked
package dev.wearcast.api.trends;

import org.jspecify.annotations.NullMarked;
