package dev.wearcast.warehouse.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wearcast.warehouse.availability.Availability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** {@code GET /health}, {@code GET /state} and {@code PUT /state}, on loopback only, without authorization. */
public final class AdminPort implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Availability availability;

    private AdminPort(HttpServer server, Availability availability) {
        this.server = server;
        this.availability = availability;
    }

    /**
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static AdminPort open(int port, Availability availability) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        AdminPort admin = new AdminPort(server, availability);
        server.createContext("/", admin::handle);
        server.start();
        return admin;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String route =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (route) {
                case "GET /health" -> send(exchange, 200, Map.of("status", "up"));
                case "GET /state" -> send(exchange, 200, StateJson.write(availability.state()));
                case "PUT /state" -> put(exchange);
                default -> problem(exchange, 404, "Not found", "There are GET /health, GET /state and PUT /state.");
            }
        }
    }

    private void put(HttpExchange exchange) throws IOException {
        try {
            availability.become(StateJson.read(exchange.getRequestBody().readAllBytes()));
            send(exchange, 200, StateJson.write(availability.state()));
        } catch (IllegalArgumentException e) {
            problem(exchange, 400, "Bad state", String.valueOf(e.getMessage()));
        }
    }

    private static void problem(HttpExchange exchange, int status, String title, String detail) throws IOException {
        send(exchange, status, "application/problem+json", Map.of("title", title, "status", status, "detail", detail));
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
