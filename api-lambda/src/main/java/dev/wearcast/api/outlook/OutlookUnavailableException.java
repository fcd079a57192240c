package dev.wearcast.api.outlook;

import org.jspecify.annotations.Nullable;

/** A source of outlooks cannot answer now. */
public final class OutlookUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutlookUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The message, and what lies at the bottom of it: for the log. */
    String withCause() {
        Throwable root = this;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String cause = root == this ? "" : " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
        return getMessage() + cause;
    }
}
