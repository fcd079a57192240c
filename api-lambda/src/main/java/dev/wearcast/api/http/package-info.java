/**
 * Owns what HTTP asks of every route: events made into requests, request ids, methods, limits, HEAD, validators, how
 * long answers keep, gzip, CORS.
 */
@NullMarked
package dev.wearcast.api.http;

import org.jspecify.annotations.NullMarked;
