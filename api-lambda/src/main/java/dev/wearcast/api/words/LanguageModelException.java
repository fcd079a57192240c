package dev.wearcast.api.words;

import org.jspecify.annotations.Nullable;

/** A model gave no usable reply. The message is for the log and holds nothing of what was asked. */
final class LanguageModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LanguageModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
