/** Owns GET /cities: which cities are tracked, and how fresh what is known of them is. */
@NullMarked
package dev.wearcast.api.citylist;

import org.jspecify.annotations.NullMarked;
