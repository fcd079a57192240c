/** Owns what the warehouse gets of the physics: seeds to interpolate in, and UTCI's polynomial as a dbt macro. */
@NullMarked
package dev.wearcast.comfort.tables;

import org.jspecify.annotations.NullMarked;
