/** Owns the command line: CSV in, the same rows with results out. */
@NullMarked
package dev.wearcast.comfort.cli;

import org.jspecify.annotations.NullMarked;
