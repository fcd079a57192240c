/** Owns what HTTP asks of every route: events made into requests, request ids, methods, limits, HEAD. */
@NullMarked
package dev.wearcast.api.http;

import org.jspecify.annotations.NullMarked;
