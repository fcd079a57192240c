/** Lets people on this machine put the warehouse to sleep, slow it down or take it away. */
@NullMarked
package dev.wearcast.warehouse.admin;

import org.jspecify.annotations.NullMarked;
