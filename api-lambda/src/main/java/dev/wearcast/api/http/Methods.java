package dev.wearcast.api.http;

import dev.wearcast.api.system.Routes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Answers OPTIONS, and refuses what a path is not served by. Here and not by Spring, which calls OPTIONS a 200, leaves
 * HEAD out of what it allows, and answers TRACE with the request's own headers.
 */
@Component
@Order(FilterOrder.METHODS)
class Methods extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Routes routes;

    Methods(Routes routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SortedSet<String> allowed = routes.methodsAt(request.getRequestURI());
        String method = request.getMethod();
        if (allowed.contains("OPTIONS") && method.equals("OPTIONS")) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else if (allowed.contains(method) || READING.contains(method)) {
            chain.doFilter(request, response);
        } else if (allowed.isEmpty()) {
            throw new NoHandlerFoundException(method, request.getRequestURI(), HttpHeaders.EMPTY);
        } else {
            throw new HttpRequestMethodNotSupportedException(method, allowed);
        }
    }
}
