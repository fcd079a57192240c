/** Runs INSERT statements so that their row counts can be told. */
@NullMarked
package dev.wearcast.warehouse.insert;

import org.jspecify.annotations.NullMarked;
