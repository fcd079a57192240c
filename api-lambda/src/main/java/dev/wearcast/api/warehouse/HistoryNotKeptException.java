package dev.wearcast.api.warehouse;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gold cannot be read as it stood then: it is from before its first version, or no longer kept. */
public final class HistoryNotKeptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant earliest;

    /** The tables of then can be read, and hold nothing to answer from. */
    public HistoryNotKeptException(String message) {
        super(message);
        this.earliest = null;
    }

    HistoryNotKeptException(@Nullable Instant earliest, Throwable cause) {
        super("Gold is not kept that far back", cause);
        this.earliest = earliest;
    }

    /** The earliest that can be asked for, where the tables tell. */
    public Optional<Instant> earliest() {
        return Optional.ofNullable(earliest);
    }
}
