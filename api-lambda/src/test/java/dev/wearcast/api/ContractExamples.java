package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The examples in contracts/openapi.yaml. */
final class ContractExamples {

    private ContractExamples() {}

    /** Asserts it of every example of a body in an operation's answers; answers their names. */
    static List<String> thatKeepToTheirSchemas() {
        List<String> names = new ArrayList<>();
        OpenApi.operations().forEach(operation -> OpenApi.at(operation + "/responses")
                .fields()
                .forEachRemaining(response -> OpenApi.resolved(response.getValue())
                        .path("content")
                        .fields()
                        .forEachRemaining(content -> {
                            String type = content.getKey().replace("/", "~1");
                            String pointer = pointer(operation, response) + "/content/" + type;
                            content.getValue().path("examples").fields().forEachRemaining(example -> {
                                exampleKeepsTo(pointer + "/schema", example.getValue());
                                names.add(example.getKey());
                            });
                        })));
        return names;
    }

    /** Where a response stands that perhaps several operations share. */
    private static String pointer(String operation, Map.Entry<String, JsonNode> response) {
        return response.getValue().has("$ref")
                ? response.getValue().get("$ref").asText().substring(1)
                : operation + "/responses/" + response.getKey();
    }

    private static void exampleKeepsTo(String schema, JsonNode example) {
        String reference = example.get("$ref").asText().substring(1);
        String value = OpenApi.at(reference + "/value").toString();
        assertThat(Schemas.byContract(schema, value))
                .as("%s: %s", reference, value)
                .isEmpty();
    }
}
