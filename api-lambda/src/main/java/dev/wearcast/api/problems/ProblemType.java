package dev.wearcast.api.problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problem a client can meet; {@code /problems/<id>} is the {@code type} member. */
public enum ProblemType {
    MISSING_PARAMETER("missing-parameter", "Parameter missing", HttpStatus.BAD_REQUEST),
    INVALID_PARAMETER("invalid-parameter", "Parameter not usable", HttpStatus.BAD_REQUEST),
    UNKNOWN_PARAMETER("unknown-parameter", "Parameter unknown", HttpStatus.BAD_REQUEST),
    UNKNOWN_ACTIVITY("unknown-activity", "Activity unknown", HttpStatus.BAD_REQUEST),
    BAD_REQUEST("bad-request", "Request not understood", HttpStatus.BAD_REQUEST),
    UNKNOWN_CITY("unknown-city", "City not tracked", HttpStatus.NOT_FOUND),
    UNKNOWN_ROUTE("unknown-route", "Nothing at this path", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", "Method not allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", "Only JSON is served", HttpStatus.NOT_ACCEPTABLE),
    NOTHING_KNOWN("nothing-known", "No data to answer from", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR("internal-error", "Something broke here", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String id;
    private final String title;
    private final HttpStatus status;

    ProblemType(String id, String title, HttpStatus status) {
        this.id = id;
        this.title = title;
        this.status = status;
    }

    /** A problem of this kind to throw. @param detail what went wrong and what to do, for the client */
    public ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }

    String uri() {
        return "/problems/" + id;
    }

    String title() {
        return title;
    }

    HttpStatus status() {
        return status;
    }

    static ProblemType of(HttpStatusCode status) {
        for (ProblemType type : new ProblemType[] {UNKNOWN_ROUTE, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE}) {
            if (type.status.isSameCodeAs(status)) {
                return type;
            }
        }
        return status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
