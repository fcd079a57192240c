/** Owns the sun: where it stands, how its radiation divides, and how much warmer it makes the surroundings feel. */
@NullMarked
package dev.wearcast.comfort.sun;

import org.jspecify.annotations.NullMarked;
