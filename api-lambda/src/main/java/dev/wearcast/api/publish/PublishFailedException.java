package dev.wearcast.api.publish;

import org.jspecify.annotations.Nullable;

/** Nothing new is in force; the message says why and is fit for the pipeline's log. */
final class PublishFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
