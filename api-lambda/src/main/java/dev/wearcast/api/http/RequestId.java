package dev.wearcast.api.http;

import com.amazonaws.serverless.proxy.RequestReader;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request is called in the answer and in the log.
 *
 * @param value the client's own where it gave one, else the gateway's
 * @param gateway API Gateway's, by which its access log knows the request
 */
record RequestId(String value, Optional<String> gateway) {

    static final String HEADER = "X-Request-Id";

    /** What ids look like everywhere; anything else could forge a line of the log. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:=+/-]{1,128}");

    static RequestId of(HttpServletRequest request) {
        return of(request.getHeader(HEADER), gatewayOf(request));
    }

    static RequestId of(@Nullable String clients, Optional<String> gateways) {
        Optional<String> gateway = gateways.filter(RequestId::isSane);
        return Optional.ofNullable(clients)
                .filter(RequestId::isSane)
                .or(() -> gateway)
                .map(id -> new RequestId(id, gateway))
                .orElseGet(() -> new RequestId(UUID.randomUUID().toString(), gateway));
    }

    /** For the log: the gateway's name for it, where that is another. */
    String alsoCalled() {
        return gateway.filter(id -> !id.equals(value))
                .map(id -> ", gateway's id " + id)
                .orElse("");
    }

    private static Optional<String> gatewayOf(HttpServletRequest request) {
        return request.getAttribute(RequestReader.HTTP_API_CONTEXT_PROPERTY) instanceof HttpApiV2ProxyRequestContext c
                ? Optional.ofNullable(c.getRequestId())
                : Optional.empty();
    }

    private static boolean isSane(String id) {
        return SANE.matcher(id).matches();
    }
}
