/** Owns the quantities that go into the models: each carries its unit and refuses values that nothing outdoors has. */
@NullMarked
package dev.wearcast.comfort.quantity;

import org.jspecify.annotations.NullMarked;
