/** Owns GET /outfit: the window, what is worn in it, and the sentence that says so. */
@NullMarked
package dev.wearcast.api.outfit;

import org.jspecify.annotations.NullMarked;
