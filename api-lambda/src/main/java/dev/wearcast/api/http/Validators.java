package dev.wearcast.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Says of every answer how long it may be kept, and answers 304 to who has it already. */
@Component
@Order(FilterOrder.VALIDATORS)
class Validators extends OncePerRequestFilter {

    /** Always two digits for the day, unlike Java's own RFC 1123 format. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String NO_STORE = "no-store";

    private final Clock clock;

    Validators(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, whole);
        boolean notModified = isToBeKept(whole) && describe(request, response, whole);
        if (!notModified) {
            whole.copyBodyToResponse();
        }
    }

    private static boolean isToBeKept(HttpServletResponse answer) {
        boolean ok = answer.getStatus() == HttpStatus.OK.value();
        if (!ok && answer.getStatus() != HttpStatus.NO_CONTENT.value()) {
            answer.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        return ok && !NO_STORE.equals(answer.getHeader(HttpHeaders.CACHE_CONTROL));
    }

    private boolean describe(
            HttpServletRequest request, HttpServletResponse response, ContentCachingResponseWrapper whole)
            throws IOException {
        byte[] body = whole.getContentAsByteArray();
        Instant now = clock.instant();
        AnswerDates dates = isJson(whole) ? AnswerDates.in(body) : AnswerDates.NONE;
        if (dates.dataAsOf().isPresent() || !whole.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            CacheControl control = CacheControl.maxAge(Freshness.maxAge(dates, now));
            response.setHeader(HttpHeaders.CACHE_CONTROL, control.cachePublic().getHeaderValue());
        }
        Optional<Instant> changed = Freshness.lastModified(dates, now);
        // Not by setDateHeader, which the container writes in the machine's own time zone.
        changed.ifPresent(at -> response.setHeader(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(at)));
        return new ServletWebRequest(request, response)
                .checkNotModified(
                        EntityTag.of(body), changed.map(Instant::toEpochMilli).orElse(-1L));
    }

    private static boolean isJson(HttpServletResponse answer) {
        String type = answer.getContentType();
        return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    }
}
