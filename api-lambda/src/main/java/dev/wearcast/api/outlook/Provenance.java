package dev.wearcast.api.outlook;

import dev.wearcast.api.serving.Source;
import java.time.Instant;

/** What every answer about weather says of where that is from, and how old it is. */
public record Provenance(Source source, Instant dataAsOf, long ageSeconds, boolean stale, String attribution) {}
