/** Speaks Databricks' dialect of the Thrift SQL service in front of Spark's own. */
@NullMarked
package dev.wearcast.warehouse.dialect;

import org.jspecify.annotations.NullMarked;
