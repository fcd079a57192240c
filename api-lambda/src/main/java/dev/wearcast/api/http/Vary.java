package dev.wearcast.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** The header that tells caches what an answer depends on besides its address. */
final class Vary {

    private Vary() {}

    /** Adds to what is said already, in one line: of several, an answer on its way to API Gateway keeps the first. */
    static void on(HttpServletResponse response, String requestHeader) {
        Set<String> all = new LinkedHashSet<>(response.getHeaders(HttpHeaders.VARY));
        all.add(requestHeader);
        response.setHeader(HttpHeaders.VARY, String.join(", ", all));
    }
}
