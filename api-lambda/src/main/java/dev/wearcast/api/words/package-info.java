/** Owns how a language model phrases a finished answer, and that it phrases nothing else. */
@NullMarked
package dev.wearcast.api.words;

import org.jspecify.annotations.NullMarked;
