/** Owns how a request's query is read: each parameter once, none passed over, moments as people write them. */
@NullMarked
package dev.wearcast.api.query;

import org.jspecify.annotations.NullMarked;
