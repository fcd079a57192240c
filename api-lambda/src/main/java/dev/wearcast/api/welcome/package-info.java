/** Owns GET /, the first thing a stranger sees. */
@NullMarked
package dev.wearcast.api.welcome;

import org.jspecify.annotations.NullMarked;
