/** Owns rules for clothes by themselves: what garments add up to, what motion leaves of it, what people wear. */
@NullMarked
package dev.wearcast.comfort.clothing;

import org.jspecify.annotations.NullMarked;
