package dev.wearcast.api.problems;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.ProblemDetail;

/** Makes RFC 9457 documents. */
final class Problem {

    private Problem() {}

    /** The path that was asked; API Gateway has decoded it, so it need not be a URI as it stands. */
    static URI instance(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

    static ProblemDetail of(ProblemType type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(URI.create(type.uri()));
        problem.setTitle(type.title());
        return problem;
    }
}
