package dev.wearcast.lambdahost.front;

import dev.wearcast.lambdahost.aws.AwsApi;
import dev.wearcast.lambdahost.emulator.OutputLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A function's output: at once into a file, and in batches into CloudWatch Logs. The lines that Lambda itself writes
 * around a call go to the file only, since the emulated Lambda writes its own.
 */
public final class FunctionLog implements OutputLines {

    private static final System.Logger LOG = System.getLogger(FunctionLog.class.getName());
    /** A log that nobody takes must not fill the memory: the oldest lines go first. */
    private static final int MOST_WAITING = 5_000;

    private final AwsApi aws;
    private final String group;
    private final Writer file;
    private final Clock clock;
    private final Map<String, List<Map<String, Object>>> waiting = new TreeMap<>();
    private final Set<String> made = new HashSet<>();
    private @Nullable String lastTrouble;

    public FunctionLog(AwsApi aws, String group, Path file, Clock clock) throws IOException {
        this.aws = aws;
        this.group = group;
        this.clock = clock;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.file = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void line(String stream, String line) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The log file of " + group + " cannot be written", e);
        }
        if (line.isBlank()
                || line.startsWith("START RequestId:")
                || line.startsWith("END RequestId:")
                || line.startsWith("REPORT RequestId:")) {
            return;
        }
        List<Map<String, Object>> lines = waiting.computeIfAbsent(stream, key -> new ArrayList<>());
        if (lines.size() >= MOST_WAITING) {
            lines.remove(0);
        }
        lines.add(Map.of("timestamp", clock.millis(), "message", line));
    }

    /** Sends what waits. A CloudWatch that does not answer costs these lines there, never in the file. */
    public void flush() {
        Map<String, List<Map<String, Object>>> batch;
        synchronized (this) {
            batch = new TreeMap<>(waiting);
            waiting.clear();
        }
        try {
            for (var lines : batch.entrySet()) {
                String stream =
                        LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString().replace('-', '/') + "/[$LATEST]"
                                + ProcessHandle.current().pid() + "-" + lines.getKey();
                make(stream);
                put(stream, lines.getValue());
            }
            lastTrouble = null;
        } catch (IOException e) {
            String trouble = String.valueOf(e.getMessage());
            if (!trouble.equals(lastTrouble)) {
                LOG.log(Level.WARNING, "Lines of {0} did not reach CloudWatch Logs: {1}", group, trouble);
            }
            lastTrouble = trouble;
        }
    }

    private void put(String stream, List<Map<String, Object>> lines) throws IOException {
        aws.call(
                "logs",
                "Logs_20140328.PutLogEvents",
                Map.of("logGroupName", group, "logStreamName", stream, "logEvents", lines));
    }

    private void make(String stream) throws IOException {
        if (made.add(stream)) {
            madeBefore("Logs_20140328.CreateLogGroup", Map.of("logGroupName", group));
            madeBefore("Logs_20140328.CreateLogStream", Map.of("logGroupName", group, "logStreamName", stream));
        }
    }

    private void madeBefore(String target, Map<String, String> body) throws IOException {
        try {
            aws.call("logs", target, body);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("ResourceAlreadyExists")) {
                made.remove(body.get("logStreamName"));
                throw e;
            }
        }
    }
}
