/** Owns the landing object, as contracts/landing-record.schema.json describes it, and the news that one has landed. */
@NullMarked
package dev.wearcast.ingest.landing;

import org.jspecify.annotations.NullMarked;
