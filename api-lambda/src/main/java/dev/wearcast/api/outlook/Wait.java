package dev.wearcast.api.outlook;

/** How long somebody waits for a source. */
public enum Wait {
    /** As a reader does for whom memory has an answer already. */
    SHORT,
    /** As a reader does who would get nothing else. */
    FULL
}
