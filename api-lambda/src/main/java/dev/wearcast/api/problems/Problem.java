package dev.wearcast.api.problems;

import java.net.URI;
import org.springframework.http.ProblemDetail;

/** Makes RFC 9457 documents. */
final class Problem {

    private Problem() {}

    static ProblemDetail of(ProblemType type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(URI.create(type.uri()));
        problem.setTitle(type.title());
        return problem;
    }
}
