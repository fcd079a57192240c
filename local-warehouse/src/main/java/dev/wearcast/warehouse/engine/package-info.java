/** Runs Spark with Delta, and Spark's own Thrift server, inside this process. */
@NullMarked
package dev.wearcast.warehouse.engine;

import org.jspecify.annotations.NullMarked;
