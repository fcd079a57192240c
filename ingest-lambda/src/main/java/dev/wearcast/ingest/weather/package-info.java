/** Owns the weather source: asking it for many cities at once, and what to do when it misbehaves. */
@NullMarked
package dev.wearcast.ingest.weather;

import org.jspecify.annotations.NullMarked;
