package dev.wearcast.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells whoever started the warehouse that it is ready, and where it is. */
record ReadyFile(int port, int adminPort, String jdbcUrl) {

    static ReadyFile of(int port, int adminPort) {
        return new ReadyFile(
                port,
                adminPort,
                "jdbc:databricks://127.0.0.1:" + port + "/default;transportMode=http;ssl=0;"
                        + "httpPath=/sql/1.0/warehouses/local;AuthMech=3;EnableTelemetry=0");
    }

    /** The file is whole when it appears: it is moved into place. */
    void write(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path part = Files.createTempFile(absolute.getParent(), "ready", ".part");
        new ObjectMapper().writeValue(part.toFile(), this);
        Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
