package dev.wearcast.api.cities;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Reads what lies beside the classes of this package. */
final class Resource {

    private Resource() {}

    static Properties properties(String name) {
        Properties properties = new Properties();
        try (var bytes = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
                var text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties;
    }
}
