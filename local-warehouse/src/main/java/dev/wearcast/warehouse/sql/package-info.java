/** Rewrites SQL text token by token: catalog names and parameters. */
@NullMarked
package dev.wearcast.warehouse.sql;

import org.jspecify.annotations.NullMarked;
