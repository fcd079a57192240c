package dev.wearcast.api.serving;

/** S3 does not give what was published: nothing there, not reachable, or not readable. */
public final class ServingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServingUnavailableException(String key, Throwable cause) {
        super("Cannot read " + key + " from S3", cause);
    }
}
