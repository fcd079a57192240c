/** Runs deployed Lambda functions on one machine: the command line and what it wires together. */
@NullMarked
package dev.wearcast.lambdahost;

import org.jspecify.annotations.NullMarked;
