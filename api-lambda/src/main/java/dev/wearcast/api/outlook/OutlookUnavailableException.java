package dev.wearcast.api.outlook;

import dev.wearcast.api.system.Dependency;
import org.jspecify.annotations.Nullable;

/** A source of outlooks cannot answer now. */
public final class OutlookUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isLate;

    OutlookUnavailableException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private OutlookUnavailableException(String message, @Nullable Throwable cause, boolean isLate) {
        super(message, cause);
        this.isLate = isLate;
    }

    /** It may answer yet. */
    static OutlookUnavailableException late(String message) {
        return new OutlookUnavailableException(message, null, true);
    }

    /** The same for whoever asks how it is. Messages of this exception are ours; those of its cause stay in the log. */
    Dependency.State state(String detail) {
        return isLate
                ? new Dependency.State(Dependency.Status.LATE, "No answer in time: asleep, waking or slow. " + detail)
                : new Dependency.State(Dependency.Status.DOWN, "It fails; the log says how. " + detail);
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
