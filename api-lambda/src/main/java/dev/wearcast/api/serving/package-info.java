/** Owns the published documents in S3: their shape, which contracts/ describes, and the way they are read. */
@NullMarked
package dev.wearcast.api.serving;

import org.jspecify.annotations.NullMarked;
