package dev.wearcast.api.outfit;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What to put on and take off while one is out.
 *
 * @param putOn ids of garments of the outfit that are not on, in the order one puts them on
 * @param takeOff ids of garments of the outfit that are on, the outermost first
 * @param reason sentences for people
 */
record Change(OffsetDateTime at, List<String> putOn, List<String> takeOff, String reason) {}
