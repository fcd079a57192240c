package dev.wearcast.lambdahost;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Tells whoever started the host that it answers: a JSON file that is there, whole, or not there. */
final class ReadyFile {

    private final Path file;

    ReadyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    void write(Map<String, ?> content) throws IOException {
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".partial");
        JsonMapper.builder().build().writeValue(partial.toFile(), content);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
