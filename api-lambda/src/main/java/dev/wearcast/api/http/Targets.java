package dev.wearcast.api.http;

import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses a target that is far longer than anything that can be asked here, though API Gateway lets some 10,000 bytes
 * through, and one whose query {@link HttpEvents} could not read.
 */
@Component
@Order(FilterOrder.TARGET)
class Targets extends HttpFilter {

    /** Three names of a hundred letters that take nine bytes each when they are percent-encoded, and the rest. */
    static final int MAX_LENGTH = 4096;

    /** Request attributes that {@link HttpEvents} sets. */
    static final String LENGTH = Targets.class.getName() + ".length";

    static final String UNREADABLE = Targets.class.getName() + ".unreadable";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int length = (int) request.getAttribute(LENGTH);
        if (length > MAX_LENGTH) {
            throw ProblemType.TARGET_TOO_LONG.because(
                    "Path and query have %d characters; %d are possible. A city's name is enough, for example %s."
                            .formatted(length, MAX_LENGTH, "/outfit?city=Oslo"));
        }
        if (request.getAttribute(UNREADABLE) instanceof ProblemException unreadable) {
            throw unreadable;
        }
        chain.doFilter(request, response);
    }
}
