package dev.wearcast.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The warehouse as people start it: a process of its own, from the packaged jar. */
final class RunningWarehouse implements AutoCloseable {

    private static final String TOKEN = "a token only this test knows";

    private final ChildProcess process;
    private final JsonNode ready;

    private RunningWarehouse(ChildProcess process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
    }

    static RunningWarehouse start(Path directory, Map<String, String> environment, String... more) throws Exception {
        Files.createDirectories(directory);
        Path token = Files.writeString(directory.resolve("token"), TOKEN + "\n");
        Path readyFile = directory.resolve("ready.json");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                System.getProperty("java.home") + "/bin/java",
                                "@" + module().resolve("jvm.options"),
                                "-cp",
                                classPath(),
                                LocalWarehouse.class.getName(),
                                "--directory=" + directory,
                                "--token-file=" + token,
                                "--ready-file=" + readyFile),
                        Stream.of(more))
                .toList());
        builder.environment().putAll(environment);
        ChildProcess process = ChildProcess.start(builder, line -> line.contains("LocalWarehouse: Ready"));
        return new RunningWarehouse(process, new ObjectMapper().readTree(readyFile.toFile()));
    }

    Connection connect() throws SQLException {
        return connect(TOKEN);
    }

    Connection connect(String token) throws SQLException {
        Properties properties = new Properties();
        properties.put("UID", "token");
        properties.put("PWD", token);
        return DriverManager.getConnection(ready.path("jdbcUrl").asText(), properties);
    }

    void become(String state) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ready.path("adminPort").asInt() + "/state"))
                .PUT(BodyPublishers.ofString(state))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(state + ": " + status);
        }
    }

    int stop() throws InterruptedException {
        return process.stop();
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }

    private static Path module() {
        return ChildProcess.root().resolve("local-warehouse");
    }

    private static String classPath() throws Exception {
        Path packages = ChildProcess.root().resolve(".wearcast/venvs/assets/lib");
        try (Stream<Path> pythons = Files.list(packages)) {
            Path python = pythons.filter(path -> path.getFileName().toString().startsWith("python3"))
                    .findFirst()
                    .orElseThrow();
            return String.join(
                    File.pathSeparator,
                    List.of(
                            module().resolve("target/local-warehouse.jar").toString(),
                            module().resolve("target/lib") + "/*",
                            python.resolve("site-packages/pyspark/jars") + "/*"));
        }
    }
}
