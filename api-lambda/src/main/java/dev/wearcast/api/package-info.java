/** Owns the two entry points that Lambda knows: the API's handler and, through its package, nothing else. */
@NullMarked
package dev.wearcast.api;

import org.jspecify.annotations.NullMarked;
