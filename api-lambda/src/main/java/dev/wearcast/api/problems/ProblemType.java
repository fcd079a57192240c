package dev.wearcast.api.problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problem a client can meet; {@code /problems/<id>} is the {@code type} member. */
public enum ProblemType {
    MISSING_PARAMETER(
            "missing-parameter",
            "Parameter missing",
            HttpStatus.BAD_REQUEST,
            "The route needs a parameter that is not there. `parameter` names it, `detail` shows"
                    + " a request that has it."),
    INVALID_PARAMETER(
            "invalid-parameter",
            "Parameter not usable",
            HttpStatus.BAD_REQUEST,
            "A parameter is blank, too long, out of its range, no text, or given twice."
                    + " `parameter` names it, `detail` says what it can be."),
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            "Parameter unknown",
            HttpStatus.BAD_REQUEST,
            "The route has no parameter of that name. It is refused, not passed over, so that one"
                    + " mistyped never looks as if it counted. `nearest` holds what was perhaps meant."),
    UNKNOWN_ACTIVITY(
            "unknown-activity",
            "Activity unknown",
            HttpStatus.BAD_REQUEST,
            "There are no outfits for that activity. `known` holds all there are; GET /activities"
                    + " describes them."),
    BAD_REQUEST(
            "bad-request",
            "Request not understood",
            HttpStatus.BAD_REQUEST,
            "The request is no HTTP that this API understands; mostly its query is not percent-"
                    + " encoded UTF-8. GET / shows requests that are."),
    UNKNOWN_CITY(
            "unknown-city",
            "City not tracked",
            HttpStatus.NOT_FOUND,
            "No tracked city has that name, or had it at the time that `asOf` names. `nearest` holds names that were perhaps meant;"
                    + " GET /cities lists those there are."),
    UNKNOWN_ROUTE(
            "unknown-route",
            "Nothing at this path",
            HttpStatus.NOT_FOUND,
            "Nothing is served at that path. GET / lists what is."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            "Method not allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            "The API is for reading. The header Allow names the methods that the path takes."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            "Not served in this form",
            HttpStatus.NOT_ACCEPTABLE,
            "The header Accept leaves out the type that the path is served in. Ask with Accept: */*."),
    HISTORY_NOT_KEPT(
            "history-not-kept",
            "Nothing kept of that time",
            HttpStatus.GONE,
            "The time that `asOf` names is from before the first run, or what was known then is no longer kept or"
                    + " leaves out the hours that are asked for. `detail` says which, and the earliest time that can"
                    + " be asked for, where that is known. Asking again later changes nothing."),
    TARGET_TOO_LONG(
            "target-too-long",
            "Path and query too long",
            HttpStatus.URI_TOO_LONG,
            "Path and query have more characters than anything that can be asked needs. A city's name" + " is enough."),
    TOO_MANY_CITIES(
            "too-many-cities",
            "No more cities taken in",
            HttpStatus.TOO_MANY_REQUESTS,
            "There is such a city, nobody tracks it, and as many as this installation takes are tracked"
                    + " or were asked for within the hour. `nearest` holds the nearest that is tracked;"
                    + " the header Retry-After says in how many seconds there may be room."),
    NOTHING_KNOWN(
            "nothing-known",
            "No data to answer from",
            HttpStatus.SERVICE_UNAVAILABLE,
            "What would have to be known cannot be had now, and nothing is remembered that could stand for it:"
                    + " neither the published data nor the warehouse can be read; or the warehouse cannot, which"
                    + " alone knows the past; or the forecast leaves out the hours that are asked for; or a city that"
                    + " is not tracked cannot be asked for. `detail` says which. The header Retry-After says in how"
                    + " many seconds to ask again."),
    INTERNAL_ERROR(
            "internal-error",
            "Something broke here",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The fault is not the asker's. Ask again; if it stays, report it with the header"
                    + " X-Request-Id of the answer.");

    private final String id;
    private final String title;
    private final HttpStatus status;
    private final String description;

    /** @param description of any problem of the kind, for who follows its {@code type}: what happened, what to do */
    ProblemType(String id, String title, HttpStatus status, String description) {
        this.id = id;
        this.title = title;
        this.status = status;
        this.description = description;
    }

    /** A problem of this kind to throw. @param detail what went wrong and what to do, for the client */
    public ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }

    public String id() {
        return id;
    }

    /** Where it is described: the {@code type} of a problem. */
    public String uri() {
        return "/problems/" + id;
    }

    public String title() {
        return title;
    }

    public HttpStatus status() {
        return status;
    }

    /** Of any problem of the kind: what happened, and what to do. */
    public String description() {
        return description;
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
