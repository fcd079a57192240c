package dev.wearcast.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What the handler gave back to API Gateway. */
public record HttpAnswer(int status, Map<String, String> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sends the event through the handler as Lambda does: bytes in, bytes out. Every answer must keep the contract. */
    public static HttpAnswer to(HttpEvent event, RequestStreamHandler handler) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event.bytes()), output, null);
            return Contract.isKeptBy(event, of(output.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpAnswer of(byte[] output) throws IOException {
        JsonNode answer = JSON.readTree(output);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.path("headers")
                .fields()
                .forEachRemaining(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new HttpAnswer(answer.get("statusCode").asInt(), headers, body(answer, headers));
    }

    /** As a client reads it, unpacked. */
    private static String body(JsonNode answer, Map<String, String> headers) throws IOException {
        String text = answer.path("body").asText("");
        if (!answer.path("isBase64Encoded").asBoolean()) {
            return text;
        }
        InputStream bytes = new ByteArrayInputStream(Base64.getDecoder().decode(text));
        try (InputStream body = "gzip".equals(headers.get("Content-Encoding")) ? new GZIPInputStream(bytes) : bytes) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + body, e);
        }
    }

    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** Whether a cache may keep it. */
    boolean isStored() {
        return header("Cache-Control")
                .filter(control -> !control.contains("no-store"))
                .isPresent();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
