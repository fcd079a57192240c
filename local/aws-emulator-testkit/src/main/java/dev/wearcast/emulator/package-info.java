/** Owns how tests get at AWS: one emulated endpoint per test JVM, whichever kind this machine can offer. */
@NullMarked
package dev.wearcast.emulator;

import org.jspecify.annotations.NullMarked;
