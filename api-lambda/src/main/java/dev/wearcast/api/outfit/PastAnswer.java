package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * What would have been answered.
 *
 * @param asOf when
 */
record PastAnswer(@JsonUnwrapped OutfitAnswer answer, Instant asOf) {}
