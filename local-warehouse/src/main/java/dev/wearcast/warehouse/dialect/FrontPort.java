package dev.wearcast.warehouse.dialect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wearcast.warehouse.availability.Availability;
import dev.wearcast.warehouse.thrift.Message;
import dev.wearcast.warehouse.thrift.ThriftService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The port that clients connect to. It is bound to loopback only. */
public final class FrontPort implements AutoCloseable {

    private static final String WAREHOUSES = "/sql/1.0/warehouses/";
    private static final String CLUSTERS = "/sql/protocolv1/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] authorization;
    private final Availability availability;
    private final Dialect dialect;

    private FrontPort(HttpServer server, ThriftService service, String token, Availability availability) {
        this.server = server;
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.availability = availability;
        this.dialect = new Dialect(service, availability);
    }

    /**
     * @param port 0 for any free one
     * @param service Spark's own SQL service
     * @param token the bearer token that clients must send
     * @throws IOException if the port is taken
     */
    public static FrontPort open(int port, ThriftService service, String token, Availability availability)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        FrontPort front = new FrontPort(server, service, token, availability);
        server.createContext("/", front::handle);
        server.setExecutor(front.threads);
        server.start();
        return front;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (availability.isGone()) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (!isAuthorized(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 403, "text/plain", "Invalid access token.".getBytes(StandardCharsets.UTF_8));
            } else if (exchange.getRequestMethod().equals("POST")
                    && (path.startsWith(WAREHOUSES) || path.startsWith(CLUSTERS))) {
                answer(exchange, body);
            } else {
                // Clients look for a configuration to discover, and do without.
                String problem =
                        "{\"error_code\":\"ENDPOINT_NOT_FOUND\",\"message\":\"Only the SQL service is here.\"}";
                send(exchange, 404, "application/json", problem.getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        Message call;
        try {
            call = Message.read(body);
        } catch (IOException e) {
            send(exchange, 400, "text/plain", e.getMessage().getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] answer = dialect.answer(call).write();
        if (!availability.isGone()) {
            send(exchange, 200, "application/x-thrift", answer);
        }
    }

    /** In constant time, so that the answer's timing does not tell how much of a token is right. */
    private boolean isAuthorized(@Nullable String header) {
        return header != null && MessageDigest.isEqual(authorization, header.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
