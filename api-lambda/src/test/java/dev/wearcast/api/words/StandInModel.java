package dev.wearcast.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wearcast.api.system.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A language model of our own on loopback, which speaks both providers' protocols and does what a test tells it to. */
final class StandInModel implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Misbehaviour behaviour = exchange -> answer(exchange, 200, "");

    /** What it does with a request, whose body is read already. */
    @FunctionalInterface
    interface Misbehaviour {
        void meet(HttpExchange exchange) throws IOException;
    }

    StandInModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try (exchange) {
                behaviour.meet(exchange);
            }
        });
        server.start();
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The bodies of all requests so far. */
    List<String> asked() {
        return asked;
    }

    void misbehaves(Misbehaviour misbehaviour) {
        this.behaviour = misbehaviour;
    }

    /** It makes its text of what it is told. */
    void says(Function<String, String> text) {
        misbehaves(exchange -> {
            String told = asked.get(asked.size() - 1);
            boolean bedrock = exchange.getRequestURI().getPath().endsWith("/converse");
            answer(exchange, 200, bedrock ? converse(text.apply(told)) : completion(text.apply(told)));
        });
    }

    void says(String text) {
        says(told -> text);
    }

    /** What a test says it costs: 100 tokens told, 20 answered. */
    private static String completion(String text) {
        return completion(text, 100, 20);
    }

    static String completion(String text, long inputTokens, long outputTokens) {
        var reply = Json.mapper().createObjectNode();
        reply.putArray("choices")
                .addObject()
                .put("finish_reason", "stop")
                .putObject("message")
                .put("role", "assistant")
                .put("content", text);
        reply.putObject("usage").put("prompt_tokens", inputTokens).put("completion_tokens", outputTokens);
        return reply.toString();
    }

    private static String converse(String text) {
        var reply = Json.mapper().createObjectNode().put("stopReason", "end_turn");
        reply.putObject("output")
                .putObject("message")
                .put("role", "assistant")
                .putArray("content")
                .addObject()
                .put("text", text);
        reply.putObject("usage").put("inputTokens", 100).put("outputTokens", 20).put("totalTokens", 120);
        return reply.toString();
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** The user's message of a request. */
    static String facts(String request) {
        try {
            JsonNode json = Json.mapper().readTree(request);
            return json.at("/messages/1/content")
                    .asText(json.at("/messages/0/content/0/text").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
