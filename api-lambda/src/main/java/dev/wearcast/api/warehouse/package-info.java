/** Owns reading the gold tables over Databricks JDBC, and the one connection that does. */
@NullMarked
package dev.wearcast.api.warehouse;

import org.jspecify.annotations.NullMarked;
