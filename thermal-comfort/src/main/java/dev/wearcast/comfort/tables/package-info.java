/** Owns what the warehouse gets of the physics: seeds to interpolate in, UTCI and how people differ as dbt macros. */
@NullMarked
package dev.wearcast.comfort.tables;

import org.jspecify.annotations.NullMarked;
