package dev.wearcast.lambdahost.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process of AWS's Runtime Interface Emulator with one function's JVM in it. It serves one call at a time and
 * panics on a second one (aws-lambda-runtime-interface-emulator, #97), so whoever uses it gives it one at a time.
 */
final class Emulator {

    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    /** Beyond the function's own limit, which the emulator itself enforces. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Process process;
    private final URI invoke;
    private long idleSince;

    private Emulator(Process process, int port) {
        this.process = process;
        this.invoke = URI.create("http://127.0.0.1:" + port + "/2015-03-31/functions/function/invocations");
    }

    /** The emulator listens when this returns; the function's JVM starts with the first call. */
    static Emulator start(EmulatorCommand command, int port, java.nio.file.Path code, String stream, OutputLines output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.directory(code.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        Emulator emulator = new Emulator(builder.start(), port);
        Thread reader = new Thread(() -> emulator.forward(stream, output), "output-" + stream);
        reader.setDaemon(true);
        reader.start();
        try {
            emulator.awaitListening(port);
        } catch (IOException e) {
            emulator.stop();
            throw e;
        }
        return emulator;
    }

    /** One call. The request's id reaches the function. */
    HttpResponse<byte[]> call(HttpClient http, byte[] event, String requestId, Duration timeout)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(invoke)
                .timeout(timeout.plus(GRACE))
                .header("X-Amzn-RequestId", requestId)
                .POST(HttpRequest.BodyPublishers.ofByteArray(event))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void idleFrom(long nanoTime) {
        idleSince = nanoTime;
    }

    boolean idleLongerThan(Duration limit, long now) {
        return now - idleSince > limit.toNanos();
    }

    /** Ends it and the function's JVM at once: there is nothing that either would have to save. */
    void stop() {
        ProcessHandle[] family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toArray(ProcessHandle[]::new);
        Stream.of(family).forEach(ProcessHandle::destroyForcibly);
    }

    private void forward(String stream, OutputLines output) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.line(stream, line);
            }
        } catch (IOException | UncheckedIOException closed) {
            // The process has ended, and with it its output.
        }
    }

    private void awaitListening(int port) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!listens(port)) {
            if (endedWithin(Duration.ofMillis(10)) || System.nanoTime() > deadline) {
                throw new IOException("The Runtime Interface Emulator did not start; its words are in the log");
            }
        }
        if (!process.isAlive()) {
            throw new IOException("The Runtime Interface Emulator ended at once, port " + port + " was taken");
        }
    }

    private boolean endedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Two different ports that nothing listens on. */
    static int[] freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (var first = new ServerSocket(0, 1, loopback);
                var second = new ServerSocket(0, 1, loopback)) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        }
    }
}
