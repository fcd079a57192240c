package dev.wearcast.ingest.weather;

import java.time.Duration;

/** Why one request to the weather source gave no answer that can be used. */
final class RequestFailure extends Exception {

    /** What a failure says about trying again, and about asking for fewer cities. */
    enum Kind {
        /** The source does not want this request as it is (HTTP 4xx): one of its cities may be why. */
        REFUSED(false, true),
        /** An error of the source (HTTP 5xx) or half an answer: it may pass, and one of the cities may be why. */
        BROKEN(true, true),
        /** Too many requests (HTTP 429): more of them, if smaller, are the wrong remedy. */
        THROTTLED(true, false),
        /** No connection, or no answer in time: smaller requests fare no better. */
        UNREACHABLE(true, false);

        final boolean mayPass;
        final boolean mayBeOneCitys;

        Kind(boolean mayPass, boolean mayBeOneCitys) {
            this.mayPass = mayPass;
            this.mayBeOneCitys = mayBeOneCitys;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Duration retryAfter;

    RequestFailure(Kind kind, String message) {
        this(kind, message, Duration.ZERO);
    }

    RequestFailure(Kind kind, String message, Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    Kind kind() {
        return kind;
    }

    /** How long the source asked to be left alone; zero if it did not say. */
    Duration retryAfter() {
        return retryAfter;
    }
}
