/** Owns plumbing: HTTP, JSON and CSV. */
@NullMarked
package dev.wearcast.weather.system;

import org.jspecify.annotations.NullMarked;
