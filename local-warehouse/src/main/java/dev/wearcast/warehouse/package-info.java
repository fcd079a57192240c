/** Starts the local Databricks SQL warehouse and stops it: options, ports, readiness. */
@NullMarked
package dev.wearcast.warehouse;

import org.jspecify.annotations.NullMarked;
