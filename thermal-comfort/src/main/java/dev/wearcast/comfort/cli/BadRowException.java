package dev.wearcast.comfort.cli;

/** A row that cannot be computed; the message says which cell and why. */
final class BadRowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadRowException(String message) {
        super(message);
    }
}
