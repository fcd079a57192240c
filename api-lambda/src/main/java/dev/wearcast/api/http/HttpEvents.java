package dev.wearcast.api.http;

import com.amazonaws.serverless.exceptions.InvalidRequestEventException;
import com.amazonaws.serverless.proxy.internal.servlet.AwsHttpApiV2HttpServletRequestReader;
import com.amazonaws.serverless.proxy.model.ContainerConfig;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.Context;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes servlet requests of payload 2.0 events, after it has written them so that the container reads them right: it
 * fails at {@code ?=} and at {@code Accept-Language: en;q=x}, loses {@code b} of {@code a=b=c}, knows no stage, and takes
 * a path that API Gateway has decoded for one that is encoded. Nothing here reads a body or speaks several languages,
 * so there is none of either.
 */
final class HttpEvents extends AwsHttpApiV2HttpServletRequestReader {

    private static final String PAYLOAD = "2.0";
    private static final List<String> UNREAD =
            List.of("Accept-Language", "Content-Encoding", "Content-Length", "Content-Type");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");

    @Override
    public HttpServletRequest readRequest(
            @Nullable HttpApiV2ProxyRequest event, SecurityContext security, Context context, ContainerConfig config)
            throws InvalidRequestEventException {
        if (event == null || !PAYLOAD.equals(event.getVersion()) || !namesItsMethod(event)) {
            throw ProblemType.BAD_REQUEST
                    .because(
                            "This event is not an HTTP API's of payload version 2.0, the only one that is understood here.")
                    .requestId(id(event).value());
        }
        event.setRawPath(
                RawTarget.path(event.getRawPath(), event.getRequestContext().getStage()));
        event.setHeaders(headers(event.getHeaders()));
        event.setBody(null);
        String query = event.getRawQueryString();
        ProblemException unreadable = null;
        try {
            event.setRawQueryString(RawTarget.query(query));
        } catch (ProblemException e) {
            unreadable = e;
            event.setRawQueryString("");
        }
        HttpServletRequest request = super.readRequest(event, security, context, config);
        request.setAttribute(Targets.LENGTH, event.getRawPath().length() + (query == null ? 0 : query.length()));
        request.setAttribute(Targets.UNREADABLE, unreadable);
        return request;
    }

    private static RequestId id(@Nullable HttpApiV2ProxyRequest event) {
        Optional<HttpApiV2ProxyRequest> read = Optional.ofNullable(event);
        return RequestId.of(
                read.map(each -> headers(each.getHeaders()).get(RequestId.HEADER))
                        .orElse(null),
                read.map(HttpApiV2ProxyRequest::getRequestContext).map(HttpApiV2ProxyRequestContext::getRequestId));
    }

    private static boolean namesItsMethod(HttpApiV2ProxyRequest event) {
        return event.getRequestContext() != null
                && event.getRequestContext().getHttp() != null
                && event.getRequestContext().getHttp().getMethod() != null
                && METHOD.matcher(event.getRequestContext().getHttp().getMethod())
                        .matches();
    }

    private static Map<String, String> headers(@Nullable Map<String, @Nullable String> given) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (given != null) {
            given.forEach((name, value) -> {
                if (value != null) {
                    headers.put(name, value);
                }
            });
        }
        UNREAD.forEach(headers::remove);
        return headers;
    }
}
