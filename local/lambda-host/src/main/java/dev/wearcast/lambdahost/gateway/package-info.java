/** Owns the one plain address of the API, in front of the emulated API Gateway. */
@NullMarked
package dev.wearcast.lambdahost.gateway;

import org.jspecify.annotations.NullMarked;
