/** Owns where an answer's data comes from: memory, S3, the warehouse, or what was last known. */
@NullMarked
package dev.wearcast.api.outlook;

import org.jspecify.annotations.NullMarked;
