package dev.wearcast.weather.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wearcast.weather.fault.Fault;
import dev.wearcast.weather.fault.Faults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Serves resources on loopback, with the fault that is set, where it applies. */
public final class Server implements AutoCloseable {

    /** Enough that delayed answers do not keep others waiting. */
    private static final int THREADS = 16;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<String, Resource> resources;
    private final Faults faults;

    /** @param port 0 for a free one */
    public Server(int port, Map<String, Resource> resources, Faults faults) throws IOException {
        this.resources = Map.copyOf(resources);
        this.faults = faults;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(threads);
        http.createContext("/", this::serve);
        http.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            Optional<Fault> fault = faults.take(
                    exchange.getRequestURI().getPath(),
                    () -> new Query(exchange.getRequestURI().getRawQuery()));
            if (fault.isPresent()) {
                misbehave(exchange, answer, fault.get());
            } else {
                send(exchange, answer, answer.body().length);
            }
        }
    }

    private Answer answer(HttpExchange exchange) {
        Resource resource = resources.get(exchange.getRequestURI().getPath());
        if (resource == null) {
            return Answer.error(404, "Not Found");
        }
        try {
            return resource.answer(
                    exchange.getRequestMethod(),
                    new Query(exchange.getRequestURI().getRawQuery()),
                    exchange.getRequestBody().readAllBytes());
        } catch (BadRequest e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            System.err.println("500 " + exchange.getRequestURI());
            e.printStackTrace();
            return Answer.error(500, "Internal Server Error");
        }
    }

    private static void misbehave(HttpExchange exchange, Answer answer, Fault fault) throws IOException {
        pause(fault.delayMillis());
        if (fault.dropConnection()) {
            return; // Closing an exchange without an answer closes its connection.
        }
        Integer status = fault.status();
        Answer changed = status == null ? answer : Answer.error(status, "Fault injected by a test");
        Integer truncateBytes = fault.truncateBytes();
        int length = changed.body().length;
        send(exchange, changed, truncateBytes == null ? length : Math.min(length, truncateBytes));
    }

    /** Promises the whole body; when less is sent, closing the exchange cuts the connection. */
    private static void send(HttpExchange exchange, Answer answer, int bytes) throws IOException {
        boolean bodiless =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body(), 0, bytes);
            exchange.getResponseBody().flush();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
