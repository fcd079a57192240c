package dev.wearcast.api.problems;

import dev.wearcast.api.system.Routes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever is thrown into a problem. The text of an exception that is not ours goes to the log alone. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Routes routes;

    ProblemAdvice(Routes routes) {
        this.routes = routes;
    }

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
        ProblemDetail problem = e instanceof ProblemException ours ? ours.getBody() : foreign(status, asked, e);
        problem.setInstance(URI.create(asked.getRequestURI()));
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        // Said outright: what the client accepts must not keep an error from it.
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.setCacheControl("no-store");
        return new ResponseEntity<>(problem, all, status);
    }

    private ProblemDetail foreign(HttpStatusCode status, HttpServletRequest asked, Exception e) {
        ProblemType type = ProblemType.of(status);
        ProblemDetail problem = Problem.of(type, "");
        problem.setStatus(status.value());
        problem.setDetail(
                switch (type) {
                    case UNKNOWN_ROUTE -> nothingAt(asked.getRequestURI(), problem);
                    case METHOD_NOT_ALLOWED -> asked.getMethod() + " is not possible here. Use GET.";
                    case NOT_ACCEPTABLE ->
                        "This path answers %s. Ask for that, or with Accept: */*.".formatted(served(e));
                    case BAD_REQUEST -> "The request cannot be understood. GET / shows requests that can.";
                    default ->
                        "This is not your fault. Ask again; if it stays, report it with the header"
                                + " X-Request-Id of this answer.";
                });
        return problem;
    }

    private String nothingAt(String path, ProblemDetail problem) {
        String first = "/" + path.split("/", 3)[1].toLowerCase(Locale.ROOT);
        Optional<String> nearest = Nearest.to(first, routes.paths());
        problem.setProperty("nearest", nearest.stream().toList());
        return "There is nothing at this path. %sGET / lists what there is."
                .formatted(nearest.map("Did you mean %s? "::formatted).orElse(""));
    }

    private static String served(Exception e) {
        return e instanceof HttpMediaTypeNotAcceptableException unserved
                ? MediaType.toString(unserved.getSupportedMediaTypes())
                : MediaType.APPLICATION_JSON_VALUE;
    }
}
