package dev.wearcast.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** An event as API Gateway's HTTP API sends it, payload 2.0, from {@code src/test/resources}. */
public final class HttpEvent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode event;

    private HttpEvent(ObjectNode event) {
        this.event = event;
    }

    /** @param target path and query as they stand on the wire: {@code /outfit?city=S%C3%A3o+Paulo} */
    public static HttpEvent of(String method, String target) {
        try (var template = HttpEvent.class.getResourceAsStream("/http-api-event.json")) {
            ObjectNode event = (ObjectNode) JSON.readTree(template);
            String[] parts = target.split("\\?", 2);
            // API Gateway decodes the path in requestContext and in rawPath, and leaves rawQueryString as it came.
            String path = decode(parts[0].replace("+", "%2B"));
            event.put("rawPath", path).put("rawQueryString", parts.length > 1 ? parts[1] : "");
            ObjectNode http = (ObjectNode) event.at("/requestContext/http");
            http.put("method", method).put("path", path);
            HttpEvent made = new HttpEvent(event);
            if (parts.length > 1 && !parts[1].isEmpty()) {
                made.parameters(parts[1]);
            }
            return made;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static HttpEvent get(String target) {
        return of("GET", target);
    }

    /** The decoded map that comes beside the raw query; several values of one name are joined by commas. */
    private void parameters(String query) {
        ObjectNode parameters = event.putObject("queryStringParameters");
        for (String pair : query.split("&")) {
            String[] sides = pair.split("=", 2);
            String value = sides.length > 1 ? decode(sides[1]) : "";
            String name = decode(sides[0]);
            parameters.put(name, parameters.has(name) ? parameters.get(name).asText() + "," + value : value);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    public HttpEvent header(String name, String value) {
        ((ObjectNode) event.get("headers")).put(name, value);
        return this;
    }

    public HttpEvent withoutHeaders() {
        event.remove("headers");
        return this;
    }

    public HttpEvent body(String body, boolean base64) {
        event.put("body", body).put("isBase64Encoded", base64);
        return this;
    }

    /** Of a stage with this name, which stands before the path. */
    HttpEvent stage(String name) {
        ((ObjectNode) event.get("requestContext")).put("stage", name);
        return this;
    }

    HttpEvent version(String payload) {
        event.put("version", payload);
        return this;
    }

    HttpEvent cookies(String... cookies) {
        event.set("cookies", JSON.valueToTree(cookies));
        return this;
    }

    String method() {
        return event.at("/requestContext/http/method").asText();
    }

    String path() {
        String path = event.get("rawPath").asText();
        String stage = "/" + event.at("/requestContext/stage").asText();
        return path.equals(stage) ? "/" : path.startsWith(stage + "/") ? path.substring(stage.length()) : path;
    }

    /** The names in its query. */
    Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        event.path("queryStringParameters").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The names of its headers, in small letters. */
    Set<String> headers() {
        Set<String> names = new TreeSet<>();
        event.path("headers").fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    byte[] bytes() {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
