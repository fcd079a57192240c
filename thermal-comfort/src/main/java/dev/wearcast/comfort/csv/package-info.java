/** Owns comma-separated values: reading with line numbers, writing with quotes where they are needed (RFC 4180). */
@NullMarked
package dev.wearcast.comfort.csv;

import org.jspecify.annotations.NullMarked;
