package dev.wearcast.api.problems;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;

/** A problem on its way to the client. */
public final class ProblemException extends ErrorResponseException {

    static final String REQUEST_ID = "X-Request-Id";

    private static final long serialVersionUID = 1L;

    ProblemException(ProblemType type, String detail) {
        super(type.status(), Problem.of(type, detail), null);
    }

    /** Names the parameter at fault. */
    public ProblemException parameter(String name) {
        getBody().setProperty("parameter", name);
        return this;
    }

    /** Offers names near the one that was given, nearest first. */
    public ProblemException nearest(List<String> names) {
        getBody().setProperty("nearest", names);
        return this;
    }

    /** Names all that could have been given. */
    public ProblemException known(List<String> names) {
        getBody().setProperty("known", names);
        return this;
    }

    /** Says what the request is called, of one that never gets to where its answer is given its name. */
    public ProblemException requestId(String id) {
        getHeaders().set(REQUEST_ID, id);
        return this;
    }

    /** Says after how many seconds asking again makes sense: one, where less are left. */
    public ProblemException retryAfter(long seconds) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        return this;
    }
}
