/** Owns the units that answers are told in, members, figures and sentences alike. */
@NullMarked
package dev.wearcast.api.units;

import org.jspecify.annotations.NullMarked;
