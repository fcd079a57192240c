/** Owns the answer to "how warm must clothes be", for any weather and activity, from both heat balances together. */
@NullMarked
package dev.wearcast.comfort.required;

import org.jspecify.annotations.NullMarked;
