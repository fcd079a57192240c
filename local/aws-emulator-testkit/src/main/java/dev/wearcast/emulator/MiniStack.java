package dev.wearcast.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** MiniStack as a child process on a free port, with nothing kept between runs. */
final class MiniStack {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private MiniStack() {}

    /** Its executable: the system property {@code ministack.command}, else where {@code make test} puts it. */
    static Path command() {
        String root = System.getProperty("wearcast.root", ".");
        return Path.of(System.getProperty("ministack.command", root + "/.wearcast/venvs/emulator/bin/ministack"));
    }

    static Optional<AwsEmulator> startIfPossible() {
        return Files.isExecutable(command()) ? Optional.of(start()) : Optional.empty();
    }

    private static AwsEmulator start() {
        try {
            int port = freePort();
            Path log = Files.createDirectories(Path.of("target")).resolve("ministack.log");
            ProcessBuilder builder = new ProcessBuilder(command().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // The last two keep it off other interfaces than loopback.
            builder.environment()
                    .putAll(Map.of(
                            "GATEWAY_PORT", Integer.toString(port),
                            "MINISTACK_REGION", AwsEmulator.REGION,
                            "PERSIST_STATE", "0",
                            "S3_PERSIST", "0",
                            "BIND_HOST", "127.0.0.1",
                            "IOT_MTLS_ENABLED", "0"));
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-ministack"));
            URI endpoint = URI.create("http://127.0.0.1:" + port);
            awaitReady(process, endpoint, log.toAbsolutePath());
            return new AwsEmulator(endpoint, "MiniStack, process " + process.pid());
        } catch (IOException e) {
            throw new UncheckedIOException("MiniStack could not be started: " + command(), e);
        }
    }

    private static void awaitReady(Process process, URI endpoint, Path log) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(endpoint.resolve("/_ministack/ready"))) {
            if (waitFor(process, Duration.ofMillis(50)) || System.nanoTime() > deadline) {
                stop(process);
                throw new IllegalStateException("MiniStack did not become ready; its log: " + log);
            }
        }
    }

    private static boolean answers(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(1000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends the process and what it started, politely first. */
    private static void stop(Process process) {
        ProcessHandle[] family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toArray(ProcessHandle[]::new);
        Stream.of(family).forEach(ProcessHandle::destroy);
        waitFor(process, STOP_LIMIT);
        Stream.of(family).filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean waitFor(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
