/** Owns the scheduled ingest: one run fetches every tracked city's forecast, lands it in S3 and says so on the event bus. */
@NullMarked
package dev.wearcast.ingest;

import org.jspecify.annotations.NullMarked;
