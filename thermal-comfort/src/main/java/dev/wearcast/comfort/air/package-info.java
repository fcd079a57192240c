/** Owns what air does to a body before clothes come in: wind at body height, operative temperature. */
@NullMarked
package dev.wearcast.comfort.air;

import org.jspecify.annotations.NullMarked;
