package dev.wearcast.api.system;

import com.amazonaws.serverless.proxy.RequestReader;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A line a request, and the request's id on every line and in the answer, so that a client can quote it. */
@Component
class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);
    private static final String REQUEST_ID = "requestId";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        String id = requestId(request);
        MDC.put(REQUEST_ID, id);
        response.setHeader("X-Request-Id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            // The path without its query: what people ask for is theirs.
            log.info("{} {} {} {} ms", request.getMethod(), request.getRequestURI(), response.getStatus(), millis);
            MDC.remove(REQUEST_ID);
        }
    }

    private static String requestId(HttpServletRequest request) {
        return request.getAttribute(RequestReader.HTTP_API_CONTEXT_PROPERTY) instanceof HttpApiV2ProxyRequestContext c
                        && c.getRequestId() != null
                ? c.getRequestId()
                : "-";
    }
}
