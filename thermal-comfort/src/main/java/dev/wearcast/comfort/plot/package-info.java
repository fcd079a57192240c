/** Owns the picture of required insulation over temperature and wind. */
@NullMarked
package dev.wearcast.comfort.plot;

import org.jspecify.annotations.NullMarked;
