package dev.wearcast.api;

import com.databricks.client.jdbc.Driver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The local warehouse as a child process on free ports, one for the JVM, with nothing in it. */
public final class TestWarehouse {

    private static final Path ROOT =
            Path.of(System.getProperty("wearcast.root")).toAbsolutePath();
    private static final long START_LIMIT_S = 120;

    private static @Nullable TestWarehouse shared;

    private final String token;
    private final String jdbcUrl;
    private final URI admin;
    private final Path tables;

    private TestWarehouse(String token, JsonNode ready, Path tables) {
        this.token = token;
        this.jdbcUrl = ready.get("jdbcUrl").asText();
        this.tables = tables;
        this.admin = URI.create("http://127.0.0.1:" + ready.get("adminPort").asInt() + "/state");
    }

    /** The warehouse of this JVM, started by the first call and stopped when the JVM ends. It runs, whoever had it fail. */
    public static synchronized TestWarehouse shared() {
        TestWarehouse current = shared;
        if (current == null) {
            current = start();
            shared = current;
        }
        current.be("{\"state\":\"running\"}");
        return current;
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    public String token() {
        return token;
    }

    /** Tells it how to be, as {@code {"state":"asleep","wakeSeconds":5}}. */
    public void be(String state) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(admin)
                                    .PUT(HttpRequest.BodyPublishers.ofString(state))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(state + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements on a connection of their own. */
    public void run(String... statements) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("UID", "token");
        properties.setProperty("PWD", token);
        try (Connection connection = new Driver().connect(jdbcUrl, properties);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Makes all versions of all tables older: Delta takes a version's time from its file in the table's log. */
    public void age(Duration by) {
        try (Stream<Path> files = Files.walk(tables)) {
            for (Path file : files.filter(each -> each.getParent().endsWith("_delta_log"))
                    .toList()) {
                Instant then = Files.getLastModifiedTime(file).toInstant().minus(by);
                Files.setLastModifiedTime(file, FileTime.from(then));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestWarehouse start() {
        try {
            Path directory = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "warehouse");
            String token = UUID.randomUUID().toString();
            Path tokenFile = Files.createFile(
                    directory.resolve("token"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(tokenFile, token);
            Path readyFile = directory.resolve("ready.json");
            Path log = directory.resolve("warehouse.log");
            Path data = directory.resolve("data");
            Process process = new ProcessBuilder(command(directory, data, tokenFile, readyFile))
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-warehouse"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_S);
            while (!Files.exists(readyFile)) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    stop(process);
                    throw new IllegalStateException("The local warehouse did not become ready; its log: " + log);
                }
            }
            return new TestWarehouse(token, new ObjectMapper().readTree(readyFile.toFile()), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path directory, Path data, Path tokenFile, Path readyFile) throws IOException {
        Path module = ROOT.resolve("local-warehouse");
        // A copy, so that building the module anew does not pull the classes from under a running test.
        Path jar = Files.copy(module.resolve("target/local-warehouse.jar"), directory.resolve("local-warehouse.jar"));
        String classPath = String.join(":", jar.toString(), module.resolve("target/lib") + "/*", sparkJars() + "/*");
        return new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "@" + module.resolve("jvm.options"),
                "-cp",
                classPath,
                "dev.wearcast.warehouse.LocalWarehouse",
                "--directory",
                data.toString(),
                "--token-file",
                tokenFile.toString(),
                "--ready-file",
                readyFile.toString()));
    }

    private static Path sparkJars() {
        Path libraries = ROOT.resolve(".wearcast/venvs/assets/lib");
        try (Stream<Path> pythons = Files.list(libraries)) {
            return pythons.map(python -> python.resolve("site-packages/pyspark/jars"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No pyspark in " + libraries));
        } catch (IOException e) {
            throw new UncheckedIOException("`make test` makes " + libraries, e);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
