/** What the weather asks of clothes, from published physiology. */
@NullMarked
package dev.wearcast.comfort;

import org.jspecify.annotations.NullMarked;
