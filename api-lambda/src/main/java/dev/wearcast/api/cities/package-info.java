/** Owns what a tracked city is, how a name that people type finds it, and which names are near. */
@NullMarked
package dev.wearcast.api.cities;

import org.jspecify.annotations.NullMarked;
