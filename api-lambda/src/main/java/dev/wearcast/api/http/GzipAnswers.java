package dev.wearcast.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Packs answers that are worth it for who takes them packed. API Gateway's HTTP APIs do not. */
@Component
@Order(FilterOrder.GZIP)
class GzipAnswers extends HttpFilter {

    /** Less fits into one packet anyway. */
    static final int WORTH_IT_BYTES = 1024;

    private static final String GZIP = "gzip";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getBufferSize() > WORTH_IT_BYTES && !response.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
                Answer answer = Answer.of(response);
                answer.replaceBody(packed(answer.body()));
                response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            }
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    /** By RFC 9110, section 12.5.3; the coding's own weight counts before that of {@code *}. */
    static boolean isAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null && (weight(acceptEncoding, GZIP, weight(acceptEncoding, "*", 0)) > 0);
    }

    private static double weight(String acceptEncoding, String coding, double unsaid) {
        return Arrays.stream(acceptEncoding.split(","))
                .map(each -> each.replace(" ", "").split(";q=", 2))
                .filter(each -> each[0].equalsIgnoreCase(coding))
                .map(each -> each.length == 1 ? 1.0 : number(each[1]))
                .findFirst()
                .orElse(unsaid);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
