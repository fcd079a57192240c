package dev.wearcast.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** In a JVM of its own: sends one event again and again to handlers, and writes down how long that took. */
final class BenchmarkedHandlers {

    private static final int WARM_UP = 30_000;
    private static final int ROUNDS = 101;
    private static final int REQUESTS = 500;

    private final byte[] event;
    private final Properties results = new Properties();

    private BenchmarkedHandlers(byte[] event) {
        this.event = event;
    }

    public static void main(String[] arguments) throws Exception {
        BenchmarkedHandlers benchmark = new BenchmarkedHandlers(Files.readAllBytes(Path.of(arguments[1])));
        List<RequestStreamHandler> handlers = new ArrayList<>();
        for (String name : Arrays.asList(arguments).subList(4, arguments.length)) {
            handlers.add((RequestStreamHandler)
                    Class.forName(name).getDeclaredConstructor().newInstance());
        }
        switch (arguments[0]) {
            case "first" -> benchmark.first(handlers.get(0));
            case "warm" -> {
                benchmark.warmUp(handlers);
                benchmark.time(handlers, Duration.ZERO);
            }
            default -> {
                benchmark.warmUp(handlers);
                Files.createFile(Path.of(arguments[2]));
                benchmark.time(handlers, Duration.ofSeconds(61));
            }
        }
        try (var output = Files.newOutputStream(Path.of(arguments[3]))) {
            benchmark.results.store(output, null);
        }
        System.exit(0);
    }

    private void first(RequestStreamHandler handler) throws IOException {
        answer(handler);
        Instant now = Instant.now();
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
        results.setProperty(
                "firstMs", Long.toString(Duration.between(started, now).toMillis()));
    }

    /** By turns, as they are timed: what the compiler learns of one holds for what both call. */
    private void warmUp(List<RequestStreamHandler> handlers) throws IOException {
        for (RequestStreamHandler handler : handlers) {
            String answer = answer(handler);
            if (!answer.contains("\"statusCode\":200") || !answer.contains("Oslo")) {
                throw new IllegalStateException(answer);
            }
        }
        for (int i = 0; i < WARM_UP; i++) {
            for (RequestStreamHandler handler : handlers) {
                answer(handler);
            }
        }
    }

    private void time(List<RequestStreamHandler> handlers, Duration between) throws IOException {
        double[][][] millis = new double[handlers.size()][ROUNDS][REQUESTS];
        long[] allocated = new long[handlers.size()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            if (!between.isZero()) {
                MovableClock.forward(between);
            }
            for (int handler = 0; handler < handlers.size(); handler++) {
                allocated[handler] -= threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < REQUESTS; i++) {
                    long begun = System.nanoTime();
                    answer(handlers.get(handler));
                    millis[handler][round][i] = (System.nanoTime() - begun) / 1e6;
                }
                allocated[handler] += threads.getCurrentThreadAllocatedBytes();
            }
        }
        for (int handler = 0; handler < handlers.size(); handler++) {
            write(handler + ".", millis[handler]);
            results.setProperty(handler + ".kB", Double.toString(allocated[handler] / 1e3 / (ROUNDS * REQUESTS)));
        }
    }

    /** Medians over the rounds, so that what else a machine does in one of them does not count. */
    private void write(String prefix, double[][] rounds) {
        double[] p50 = new double[rounds.length];
        double[] p99 = new double[rounds.length];
        double[] perS = new double[rounds.length];
        double slowest = 0;
        for (int round = 0; round < rounds.length; round++) {
            double[] sorted = rounds[round];
            perS[round] = 1e3 * sorted.length / Arrays.stream(sorted).sum();
            Arrays.sort(sorted);
            p50[round] = sorted[sorted.length / 2];
            p99[round] = sorted[sorted.length * 99 / 100];
            slowest = Math.max(slowest, sorted[sorted.length - 1]);
        }
        results.setProperty(prefix + "p50Ms", Double.toString(median(p50)));
        results.setProperty(prefix + "p99Ms", Double.toString(median(p99)));
        results.setProperty(prefix + "requestsPerS", Double.toString(median(perS)));
        results.setProperty(prefix + "slowestMs", Double.toString(slowest));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private String answer(RequestStreamHandler handler) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream(16_384);
        handler.handleRequest(new ByteArrayInputStream(event), output, null);
        return output.toString(StandardCharsets.UTF_8);
    }
}
