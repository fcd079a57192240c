package dev.wearcast.api.requests;

import java.time.Duration;

/** One city more would be one too many. */
final class LimitReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param message fit for the asker, without a point at its end */
    LimitReachedException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** When there may be room again. */
    Duration retryAfter() {
        return retryAfter;
    }
}
