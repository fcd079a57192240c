package dev.wearcast.ingest.landing;

import java.util.List;

/**
 * A run has landed: the detail of the event of this name.
 *
 * @param bucket of the object
 * @param key of the object
 * @param scheduledAt when the run was due, UTC, as {@code 2026-11-23T06:07:00Z}
 * @param cityCount lines in the object
 * @param missingCities ids of tracked cities that are not in it
 */
public record WeatherLanded(String bucket, String key, String scheduledAt, int cityCount, List<String> missingCities) {}
