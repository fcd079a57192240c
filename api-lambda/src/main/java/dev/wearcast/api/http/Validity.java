package dev.wearcast.api.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;

/**
 * How long a finished answer may be kept, and how to ask whether it still holds.
 *
 * @param entityTag with its quotation marks
 * @param now when it was begun
 */
record Validity(String entityTag, AnswerDates dates, Instant now) {

    /** Always two digits for the day, unlike Java's own RFC 1123 format. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static Validity of(byte[] body, boolean isJson, Instant now) {
        // Latin 1 has a letter for each byte, so positions are those of the bytes.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return new Validity(EntityTag.of(body, text), isJson ? AnswerDates.in(text) : AnswerDates.NONE, now);
    }

    boolean isOfData() {
        return dates.dataAsOf().isPresent();
    }

    String cacheControl() {
        return CacheControl.maxAge(Freshness.maxAge(dates, now)).cachePublic().getHeaderValue();
    }

    Optional<Instant> lastModified() {
        return Freshness.lastModified(dates, now);
    }

    static String httpDate(Instant at) {
        return HTTP_DATE.format(at);
    }
}
