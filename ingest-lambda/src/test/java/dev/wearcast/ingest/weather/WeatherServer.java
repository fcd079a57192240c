package dev.wearcast.ingest.weather;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wearcast.ingest.city.City;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A weather source over real HTTP that answers as Open-Meteo does, and misbehaves when told to. */
public final class WeatherServer implements AutoCloseable {

    /** How one request is answered. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, String goodAnswer) throws IOException;
    }

    private final List<HttpExchange> requests = new CopyOnWriteArrayList<>();
    private final Queue<Behaviour> next = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private Predicate<String> badLatitude = latitude -> false;
    private UnaryOperator<String> member = UnaryOperator.identity();
    private Behaviour usual = (exchange, good) -> send(exchange, 200, good);

    public WeatherServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/forecast", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next requests are answered so, one each; those after them as usual. */
    public WeatherServer then(Behaviour... behaviours) {
        next.addAll(List.of(behaviours));
        return this;
    }

    /** Every request is answered so. */
    public WeatherServer always(Behaviour behaviour) {
        usual = behaviour;
        return this;
    }

    /** Any request that has this city in it is refused as a whole, as Open-Meteo refuses one with a bad coordinate. */
    public WeatherServer refusing(City city) {
        badLatitude = badLatitude.or(Double.toString(city.latitudeDeg())::equals);
        return this;
    }

    /** Changes every single city's answer. */
    public WeatherServer answering(UnaryOperator<String> change) {
        member = change;
        return this;
    }

    public static Behaviour status(int status) {
        return (exchange, good) -> send(exchange, status, "{\"error\":true,\"reason\":\"told to\"}");
    }

    public static Behaviour body(UnaryOperator<String> change) {
        return (exchange, good) -> send(exchange, 200, change.apply(good));
    }

    /** Promises the whole and hangs up in the middle. */
    public static Behaviour hangUp() {
        return (exchange, good) -> {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("told to hang up");
        };
    }

    /** Sends the head and half the body, then nothing more until the client goes. */
    public static Behaviour stall() {
        return (exchange, good) -> {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** How many cities each request so far asked for. */
    public List<Integer> batchSizes() {
        return requests.stream().map(request -> latitudes(request).length).toList();
    }

    public List<URI> uris() {
        return requests.stream().map(HttpExchange::getRequestURI).toList();
    }

    public List<String> userAgents() {
        return requests.stream()
                .map(r -> r.getRequestHeaders().getFirst("User-Agent"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange);
        try (exchange) {
            String[] latitudes = latitudes(exchange);
            if (Arrays.stream(latitudes).anyMatch(badLatitude)) {
                status(400).answer(exchange, "");
                return;
            }
            String good = Arrays.stream(latitudes)
                    .map(Double::parseDouble)
                    .map(SampleForecast::at)
                    .map(member)
                    .collect(Collectors.joining(","));
            Behaviour behaviour = next.isEmpty() ? usual : next.remove();
            behaviour.answer(exchange, latitudes.length == 1 ? good : "[" + good + "]");
        }
    }

    private static String[] latitudes(HttpExchange exchange) {
        return exchange.getRequestURI()
                .getQuery()
                .replaceAll(".*latitude=([^&]*).*", "$1")
                .split(",");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
