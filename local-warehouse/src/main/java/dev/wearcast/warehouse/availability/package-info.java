/** How the warehouse pretends to be: running, asleep, slow, over its quota, or gone. */
@NullMarked
package dev.wearcast.warehouse.availability;

import org.jspecify.annotations.NullMarked;
