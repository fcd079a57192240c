package dev.wearcast.api.outlook;

import java.time.Instant;

/**
 * What is known, or was.
 *
 * @param moment that an answer begins with: now, or one of the past
 * @param isPast whether somebody asked what was known then
 */
public record OutlookAt(Outlook outlook, Instant moment, boolean isPast) {}
