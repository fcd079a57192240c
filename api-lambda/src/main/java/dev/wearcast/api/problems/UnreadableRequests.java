package dev.wearcast.api.problems;

import com.amazonaws.serverless.proxy.ExceptionHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What goes wrong outside Spring, while an event is made into a request or a response. A query that does not decode
 * ({@code city=%zz}) is the client's error; the container by itself calls everything a gateway's time-out.
 */
public final class UnreadableRequests implements ExceptionHandler<AwsProxyResponse> {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    private final ObjectMapper json = JsonMapper.builder().build();

    @Override
    public AwsProxyResponse handle(Throwable e) {
        boolean query = e instanceof IllegalArgumentException;
        ProblemType type = query ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL_ERROR;
        String detail = query
                ? "The query is not percent-encoded UTF-8. Ask for example /outfit?city=S%C3%A3o%20Paulo."
                : "This is not your fault. Ask again.";
        if (!query) {
            log.error("Outside Spring", e);
        }
        AwsProxyResponse response = new AwsProxyResponse(type.status().value());
        response.setHeaders(Map.of(
                HttpHeaders.CONTENT_TYPE,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                HttpHeaders.CACHE_CONTROL,
                "no-store"));
        response.setBody(json.createObjectNode()
                .put("type", type.uri())
                .put("title", type.title())
                .put("status", type.status().value())
                .put("detail", detail)
                .put("instance", "/")
                .toString());
        return response;
    }

    @Override
    public void handle(Throwable e, OutputStream output) throws IOException {
        json.writeValue(output, handle(e));
    }
}
