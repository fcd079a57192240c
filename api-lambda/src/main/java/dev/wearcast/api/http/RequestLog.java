package dev.wearcast.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A line a request, and the request's id on every line and in the answer, so that a client can quote it. */
@Component
@Order(FilterOrder.LOG)
class RequestLog extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);
    private static final String REQUEST_ID = "requestId";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        RequestId id = RequestId.of(request);
        MDC.put(REQUEST_ID, id.value());
        response.setHeader(RequestId.HEADER, id.value());
        try {
            chain.doFilter(request, response);
        } finally {
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            // The path without its query: what people ask for is theirs.
            log.info(
                    "{} {} {} {} ms{}",
                    request.getMethod(),
                    request.getRequestURI(),
                    response.getStatus(),
                    millis,
                    id.alsoCalled());
            MDC.remove(REQUEST_ID);
        }
    }
}
