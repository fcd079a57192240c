/** Owns what happens when a city is asked for that nobody tracks: it is looked up, and asked for within limits. */
@NullMarked
package dev.wearcast.api.requests;

import org.jspecify.annotations.NullMarked;
