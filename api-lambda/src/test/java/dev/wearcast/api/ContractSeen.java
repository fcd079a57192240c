package dev.wearcast.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of the contract the module's tests have seen, noted in a file by each of the two JVMs that they run in, so that
 * the last of them can tell what none has.
 */
final class ContractSeen {

    /** In the contract and never to be seen. */
    private static final String FAILURE = "500";

    /** It takes a scene to be answered so. HEAD is GET, so that GET was is enough. */
    private static final Set<String> OF_A_SCENE = Set.of("202", "404", "410", "429", "503");

    private static final Path FILE = Path.of(System.getProperty("contract.seen", "target/contract-seen/alone.txt"));
    private static final Set<String> SEEN = new TreeSet<>();

    private ContractSeen() {}

    static synchronized void note(String method, String path, String status, HttpEvent event) {
        String operation = method + " " + path;
        note(operation + " " + status);
        if (status.startsWith("2") || status.equals("304")) {
            Stream.of(event.parameters().stream(), event.headers().stream(), OpenApi.names(path))
                    .flatMap(names -> names)
                    .forEach(name -> note(operation + " ?" + name));
        }
    }

    private static void note(String what) {
        if (!SEEN.add(what)) {
            return;
        }
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            StandardOpenOption how =
                    SEEN.size() == 1 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
            Files.writeString(FILE, what + "\n", StandardOpenOption.CREATE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the contract and was not seen by any test, nor by those of the other JVM. */
    static List<String> missing() {
        Set<String> seen = new TreeSet<>();
        try (Stream<Path> files = Files.list(FILE.toAbsolutePath().getParent())) {
            for (Path file : files.toList()) {
                seen.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> missing = new ArrayList<>(promised());
        missing.removeAll(seen);
        return missing;
    }

    private static List<String> promised() {
        List<String> promised = new ArrayList<>();
        OpenApi.at("/paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    operation.getValue().path("responses").fieldNames().forEachRemaining(status -> {
                        boolean isSeenOfGet = operation.getKey().equals("head") && OF_A_SCENE.contains(status);
                        if (!status.equals(FAILURE) && !isSeenOfGet) {
                            promised.add(name + " " + status);
                        }
                    });
                    // HEAD is GET, so a parameter that GET was asked with is enough.
                    if (operation.getKey().equals("get")) {
                        for (JsonNode parameter : operation.getValue().path("parameters")) {
                            JsonNode resolved = OpenApi.resolved(parameter);
                            String called = resolved.get("name").asText();
                            boolean isHeader = resolved.get("in").asText().equals("header");
                            promised.add(name + " ?" + (isHeader ? called.toLowerCase(Locale.ROOT) : called));
                        }
                    }
                }));
        return promised;
    }
}
