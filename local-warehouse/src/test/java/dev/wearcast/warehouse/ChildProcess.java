package dev.wearcast.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of a test: it is there when it has printed what it was waited for, and gone when the test is over. */
final class ChildProcess implements AutoCloseable {

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts it and returns once a line of its output is the one waited for. */
    static ChildProcess start(ProcessBuilder builder, Predicate<String> readyLine) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, readyLine, ready));
        reader.setDaemon(true);
        reader.start();
        try {
            ready.get(180, TimeUnit.SECONDS);
            return new ChildProcess(process);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Stops it by SIGTERM and tells its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still there 30 s after SIGTERM");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    static Path root() {
        return Path.of(System.getProperty("wearcast.root"));
    }

    private static void read(Process process, Predicate<String> readyLine, CompletableFuture<Void> ready) {
        List<String> last = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last.add(line);
                if (readyLine.test(line)) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            last.add(e.toString());
        }
        ready.completeExceptionally(new IllegalStateException("It ended before it was ready: " + last));
    }
}
