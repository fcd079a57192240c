/** Owns what is known of a deployed function: its configuration and its unpacked code. */
@NullMarked
package dev.wearcast.lambdahost.deployed;

import org.jspecify.annotations.NullMarked;
