package dev.wearcast.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever is thrown into a problem. The text of an exception that is not ours goes to the log alone. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        log.error("Unexpected", e);
        return handleExceptionInternal(e, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        ProblemDetail problem = e instanceof ProblemException ours ? ours.getBody() : foreign(status, asked, headers);
        problem.setInstance(Problem.instance(asked.getRequestURI()));
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        allowHead(all);
        // Said outright: what the client accepts must not keep an error from it.
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.setCacheControl("no-store");
        return new ResponseEntity<>(problem, all, status);
    }

    /** HEAD is served wherever GET is, which Spring knows and does not say. */
    private static void allowHead(HttpHeaders headers) {
        if ("GET".equals(headers.getFirst(HttpHeaders.ALLOW))) {
            headers.set(HttpHeaders.ALLOW, "GET, HEAD");
        }
    }

    private static ProblemDetail foreign(HttpStatusCode status, HttpServletRequest asked, HttpHeaders headers) {
        ProblemType type = ProblemType.of(status);
        String detail =
                switch (type) {
                    case UNKNOWN_ROUTE -> "There is nothing at this path. GET / lists what there is.";
                    case METHOD_NOT_ALLOWED ->
                        asked.getMethod() + " is not possible here. Use " + headers.getFirst(HttpHeaders.ALLOW) + ".";
                    case NOT_ACCEPTABLE -> "Answers are application/json. Ask with Accept: application/json or */*.";
                    case BAD_REQUEST -> "The request cannot be understood. GET / shows requests that can.";
                    default ->
                        "This is not your fault. Ask again; if it stays, report it with the header"
                                + " X-Request-Id of this answer.";
                };
        ProblemDetail problem = Problem.of(type, detail);
        problem.setStatus(status.value());
        return problem;
    }
}
