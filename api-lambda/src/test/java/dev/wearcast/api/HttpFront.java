package dev.wearcast.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * The very handler behind a port on loopback, for clients that speak HTTP: a browser, a fuzzer. Does what API Gateway
 * does, and one request at a time, as a function does.
 */
final class HttpFront implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    private HttpFront(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any that is free */
    static HttpFront of(ApiHandler handler, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> answer(exchange, handler));
            server.start();
            return new HttpFront(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, ApiHandler handler) throws IOException {
        try (exchange) {
            HttpEvent event = HttpEvent.of(
                    exchange.getRequestMethod(), exchange.getRequestURI().toASCIIString());
            exchange.getRequestHeaders()
                    .forEach((name, values) -> event.header(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (body.length > 0) {
                event.body(Base64.getEncoder().encodeToString(body), true);
            }
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event.bytes()), output, null);
            send(exchange, JSON.readTree(output.toByteArray()));
        }
    }

    private static void send(HttpExchange exchange, JsonNode answer) throws IOException {
        answer.path("headers").fields().forEachRemaining(header -> {
            if (!header.getKey().equalsIgnoreCase("Content-Length")) { // the server's own to say
                exchange.getResponseHeaders()
                        .set(header.getKey(), header.getValue().asText());
            }
        });
        String text = answer.path("body").asText("");
        byte[] body = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.get("statusCode").asInt(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
