package dev.wearcast.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** An answer to API Gateway as the API gives it, made by the same functions without servlets. */
public final class PlainHttp {

    private static final CorsOrigins ORIGINS = CorsOrigins.of("*");

    private PlainHttp() {}

    public static String requestId(JsonNode event) {
        return RequestId.of(
                        header(event, RequestId.HEADER),
                        Optional.of(event.at("/requestContext/requestId").asText()))
                .value();
    }

    /** @param body JSON */
    public static Map<String, Object> answer(JsonNode event, String requestId, byte[] body, Instant now) {
        Validity validity = Validity.of(body, true, now);
        Map<String, String> headers = new TreeMap<>();
        headers.put(RequestId.HEADER, requestId);
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        headers.put(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        headers.put(HttpHeaders.CACHE_CONTROL, validity.cacheControl());
        headers.put(HttpHeaders.ETAG, validity.entityTag());
        validity.lastModified().ifPresent(at -> headers.put(HttpHeaders.LAST_MODIFIED, Validity.httpDate(at)));
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        ORIGINS.allowed(header(event, HttpHeaders.ORIGIN)).ifPresent(origin -> {
            headers.put(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.put(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, Cors.EXPOSED);
        });
        return Map.of("statusCode", 200, "headers", headers, "body", new String(body, StandardCharsets.UTF_8));
    }

    private static String header(JsonNode event, String name) {
        return event.path("headers").path(name.toLowerCase(Locale.ROOT)).textValue();
    }
}
