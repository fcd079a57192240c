/** Owns the processes of AWS's Runtime Interface Emulator: their command line, their number and their end. */
@NullMarked
package dev.wearcast.lambdahost.emulator;

import org.jspecify.annotations.NullMarked;
