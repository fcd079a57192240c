package dev.wearcast.comfort.cli;

/** The command line, or the header of the input, makes no sense; the message says what would. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
