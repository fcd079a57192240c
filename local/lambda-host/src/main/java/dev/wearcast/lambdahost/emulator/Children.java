package dev.wearcast.lambdahost.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ends the host's emulators when the host itself was killed and could not. A shell reads their process ids from a pipe;
 * the pipe closes when the host is gone, however it went. A function's JVM ends when its emulator's API is gone.
 */
public final class Children {

    private static final String SCRIPT =
            "trap '' INT TERM HUP; while read -r line; do pids=$line; done; [ -z \"$pids\" ] || kill -9 $pids 2>/dev/null";

    private final Set<Long> pids = new TreeSet<>();
    private final Process shell;
    private final Writer pipe;

    /** Starts the guard. */
    public Children() {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            pipe = shell.outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("No shell could be started to guard child processes", e);
        }
    }

    synchronized void watch(long pid) {
        pids.add(pid);
        tell();
    }

    synchronized void forget(long pid) {
        pids.remove(pid);
        tell();
    }

    /** Ends the guard itself; the processes it watches are ended with it. */
    public synchronized void close() {
        try {
            pipe.close();
        } catch (IOException alreadyGone) {
            // Then it has done what it is for.
        }
    }

    private void tell() {
        try {
            pipe.write(pids.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The guard of child processes is gone", e);
        }
    }
}
