package dev.wearcast.api.http;

import com.amazonaws.serverless.proxy.ResponseWriter;
import com.amazonaws.serverless.proxy.internal.servlet.AwsHttpServletResponse;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.services.lambda.runtime.Context;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Makes of a finished answer what API Gateway takes from a function: a header of several values in one line, a packed
 * body in base64, and none for HEAD, for which a servlet container would see to that.
 */
final class HttpAnswers extends ResponseWriter<AwsHttpServletResponse, AwsProxyResponse> {

    @Override
    public AwsProxyResponse writeResponse(AwsHttpServletResponse response, @Nullable Context context) {
        Answer answer = Answer.of(response);
        AwsProxyResponse written = new AwsProxyResponse(answer.getStatus());
        written.setHeaders(headers(answer));
        if (answer.isToHead()) {
            written.setBody("");
        } else if (answer.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            written.setBody(Base64.getEncoder().encodeToString(answer.body()));
            written.setBase64Encoded(true);
        } else {
            written.setBody(answer.text());
        }
        return written;
    }

    private static Map<String, String> headers(Answer answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : answer.getHeaderNames()) {
            headers.put(name, String.join(", ", answer.getHeaders(name)));
        }
        // What Spring said is of the body that it wrote, which may be packed now, or not be there any more.
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        if (answer.getBufferSize() > 0) {
            headers.put(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.getBufferSize()));
        }
        return headers;
    }
}
