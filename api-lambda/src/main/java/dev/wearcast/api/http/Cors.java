package dev.wearcast.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets pages of other origins read the answers. Not by Spring's filter, which refuses an origin that is not allowed
 * with a 403 of its own words: who asks without a browser may, and a browser keeps the answer back by itself.
 */
@Component
@Order(FilterOrder.CORS)
class Cors extends HttpFilter {

    static final String EXPOSED = "Age, ETag, Retry-After, " + RequestId.HEADER;

    private static final String PREFLIGHT_IS_GOOD_FOR_S = "3600";

    private final CorsOrigins origins;

    Cors(Environment environment) {
        origins = CorsOrigins.of(environment.getProperty(CorsOrigins.VARIABLE, "*"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        origins.allowed(request.getHeader(HttpHeaders.ORIGIN)).ifPresent(origin -> {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            if (isPreflight(request)) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
                response.setHeader(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        "Accept, Content-Type, If-Modified-Since, If-None-Match, " + RequestId.HEADER);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_IS_GOOD_FOR_S);
            }
        });
        chain.doFilter(request, response);
        if (!origins.allowsAny()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod())
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }
}
