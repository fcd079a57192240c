/** Owns GET /activities and GET /garments: all that one can dress for, and all that there is to wear. */
@NullMarked
package dev.wearcast.api.catalogue;

import org.jspecify.annotations.NullMarked;
