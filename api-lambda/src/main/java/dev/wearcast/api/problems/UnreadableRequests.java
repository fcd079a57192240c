package dev.wearcast.api.problems;

import com.amazonaws.serverless.proxy.ExceptionHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * What goes wrong outside Spring, while an event is made into a request or a response. The container by itself calls
 * all of it a gateway's time-out.
 */
public final class UnreadableRequests implements ExceptionHandler<AwsProxyResponse> {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    private final ObjectMapper json = JsonMapper.builder().build();

    @Override
    public AwsProxyResponse handle(Throwable e) {
        String requestId = requestId(e);
        ProblemDetail problem = problem(e);
        if (problem.getStatus() >= ProblemType.INTERNAL_ERROR.status().value()) {
            log.error("{}: outside Spring", requestId, e);
        } else {
            log.info("{}: {}: {}", requestId, problem.getStatus(), problem.getDetail());
        }
        AwsProxyResponse response = new AwsProxyResponse(problem.getStatus());
        response.setHeaders(Map.of(
                HttpHeaders.CONTENT_TYPE,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                HttpHeaders.CACHE_CONTROL,
                "no-store",
                ProblemException.REQUEST_ID,
                requestId));
        response.setBody(json.createObjectNode()
                .put("type", String.valueOf(problem.getType()))
                .put("title", problem.getTitle())
                .put("status", problem.getStatus())
                .put("detail", problem.getDetail())
                .put("instance", "/")
                .toString());
        return response;
    }

    @Override
    public void handle(Throwable e, OutputStream output) throws IOException {
        json.writeValue(output, handle(e));
    }

    /** A new one, where what went wrong was not read far enough to say. */
    private static String requestId(Throwable e) {
        String told =
                e instanceof ProblemException ours ? ours.getHeaders().getFirst(ProblemException.REQUEST_ID) : null;
        return told == null ? UUID.randomUUID().toString() : told;
    }

    private static ProblemDetail problem(Throwable e) {
        if (e instanceof ProblemException ours) {
            return ours.getBody();
        }
        return e instanceof JsonProcessingException
                ? Problem.of(ProblemType.BAD_REQUEST, "This event is not JSON as API Gateway sends it.")
                : Problem.of(ProblemType.INTERNAL_ERROR, "This is not your fault. Ask again.");
    }
}
