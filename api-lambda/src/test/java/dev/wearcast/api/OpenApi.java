package dev.wearcast.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** contracts/openapi.yaml as a tree. */
final class OpenApi {

    static final Path FOLDER = Path.of(System.getProperty("wearcast.root"), "contracts");

    private static final JsonNode ROUTES = yaml(read(FOLDER.resolve("openapi.yaml")));

    private OpenApi() {}

    /** What stands at a JSON pointer. */
    static JsonNode at(String pointer) {
        return ROUTES.at(pointer);
    }

    /** What a reference leads to, or what is none. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? ROUTES.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The path as the contract has it, {@code /problems/{id}}; one that it has not comes back as it is. */
    static String pathFor(String path) {
        List<String> paths = new ArrayList<>();
        ROUTES.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths.stream()
                .filter(known -> path.matches(known.replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst()
                .orElse(path);
    }

    static List<String> operations() {
        List<String> pointers = new ArrayList<>();
        ROUTES.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> pointers.add(operation(method, path.getKey()))));
        return pointers;
    }

    static String operation(String method, String path) {
        return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
    }

    /** Names that stand in a path for what changes: id of {@code /problems/{id}}. */
    static Stream<String> names(String path) {
        return Pattern.compile("\\{(\\w+)}").matcher(path).results().map(found -> found.group(1));
    }

    static JsonNode yaml(String text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
