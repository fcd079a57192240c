/** Owns the page that people get at GET /: its files, and how they become one document. */
@NullMarked
package dev.wearcast.api.page;

import org.jspecify.annotations.NullMarked;
