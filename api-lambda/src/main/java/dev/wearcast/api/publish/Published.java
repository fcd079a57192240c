package dev.wearcast.api.publish;

/** What was published. */
record Published(String version, int cityCount, int hourCount) {}
