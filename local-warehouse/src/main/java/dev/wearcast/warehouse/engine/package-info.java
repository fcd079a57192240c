/** Runs Spark with Delta, and Spark's own SQL service, inside this process. */
@NullMarked
package dev.wearcast.warehouse.engine;

import org.jspecify.annotations.NullMarked;
