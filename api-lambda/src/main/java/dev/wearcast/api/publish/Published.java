package dev.wearcast.api.publish;

import java.time.Instant;

/**
 * What was published.
 *
 * @param newestDataAsOf when the newest of its weather was retrieved from the source
 */
record Published(String version, int cityCount, int hourCount, Instant newestDataAsOf) {}
