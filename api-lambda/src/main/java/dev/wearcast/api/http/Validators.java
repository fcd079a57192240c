package dev.wearcast.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Says of every answer how long it may be kept, and answers 304 to who has it already. */
@Component
@Order(FilterOrder.VALIDATORS)
class Validators extends HttpFilter {

    private static final String NO_STORE = "no-store";

    private static final List<String> CONDITIONS = List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE);

    private final Clock clock;

    Validators(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // An answer of a minute that ends while it is made is not to be kept through the next.
        Instant begun = clock.instant();
        chain.doFilter(request, response);
        if (isToBeKept(response)) {
            Validity validity = validity(Answer.of(response), begun);
            describe(response, validity);
            if (isKnown(request, response, validity)) {
                response.resetBuffer();
            }
        }
    }

    private static boolean isToBeKept(HttpServletResponse answer) {
        boolean ok = answer.getStatus() == HttpStatus.OK.value();
        if (!ok && answer.getStatus() != HttpStatus.NO_CONTENT.value()) {
            answer.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        return ok && !NO_STORE.equals(answer.getHeader(HttpHeaders.CACHE_CONTROL));
    }

    private static Validity validity(Answer answer, Instant begun) {
        String type = answer.getContentType();
        boolean isJson = type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        return Validity.of(answer.body(), isJson, begun);
    }

    private static void describe(HttpServletResponse answer, Validity validity) {
        answer.setHeader(HttpHeaders.ETAG, validity.entityTag());
        if (validity.isOfData() || !answer.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            answer.setHeader(HttpHeaders.CACHE_CONTROL, validity.cacheControl());
        }
        // Not by setDateHeader, which the container writes in the machine's own time zone.
        validity.lastModified()
                .map(Validity::httpDate)
                .ifPresent(at -> answer.setHeader(HttpHeaders.LAST_MODIFIED, at));
    }

    /** Whether the client has it. If so, the answer's status says that. */
    private static boolean isKnown(HttpServletRequest request, HttpServletResponse answer, Validity validity) {
        return CONDITIONS.stream().anyMatch(name -> request.getHeader(name) != null)
                && new ServletWebRequest(new Reading(request), answer)
                        .checkNotModified(
                                validity.entityTag(),
                                validity.lastModified()
                                        .map(Instant::toEpochMilli)
                                        .orElse(-1L));
    }

    /**
     * A request whose If-Unmodified-Since is passed over, as Spring itself passes over If-Match: both guard what is
     * written, and of an answer that moves with the clock they would make a 412.
     */
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public long getDateHeader(String name) {
            return HttpHeaders.IF_UNMODIFIED_SINCE.equals(name) ? -1 : super.getDateHeader(name);
        }
    }
}
