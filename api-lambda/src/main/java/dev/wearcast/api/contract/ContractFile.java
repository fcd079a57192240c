package dev.wearcast.api.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code contracts/openapi.yaml}, which the build packs beside this class. */
final class ContractFile {

    private static final String NAME = "openapi.yaml";

    private ContractFile() {}

    /** As it stands in the repository, UTF-8. */
    static byte[] yaml() {
        try (InputStream file = ContractFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException(NAME + " is not packed");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as JSON, UTF-8. */
    static byte[] json() {
        String text = new String(yaml(), StandardCharsets.UTF_8);
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        try {
            return new ObjectMapper().writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(NAME + " cannot be said in JSON", e);
        }
    }
}
