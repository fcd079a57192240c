package dev.wearcast.api.outlook;

import org.jspecify.annotations.Nullable;

/** A source of outlooks cannot answer now. */
public final class OutlookUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutlookUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
