/** Owns a function's HTTP front: one call in, one answer out, as Lambda would say it. */
@NullMarked
package dev.wearcast.lambdahost.front;

import org.jspecify.annotations.NullMarked;
