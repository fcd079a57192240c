package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files in contracts/, and whether something keeps to them. */
public final class Contract {

    private static final String OPENAPI = "https://wearcast.test/openapi";
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    // OpenAPI 3.1's schemas are JSON Schema 2020-12, so the whole file serves as the document they are found in.
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(OPENAPI, withDialect(OpenApi.at(""))))));

    private Contract() {}

    /**
     * That the answer to this event is as the contract says; where the contract has no such operation, that it is a
     * problem that says so.
     */
    static HttpAnswer isKeptBy(HttpEvent event, HttpAnswer answer) {
        assertThat(answer.headers()).as("headers of %s", answer).containsKey("X-Request-Id");
        if (answer.status() == 200) {
            assertThat(answer.headers())
                    .as("headers of %s", answer)
                    .containsKey("Cache-Control")
                    .containsKey(answer.isStored() ? "ETag" : "Cache-Control");
        }
        String path = OpenApi.pathFor(event.path());
        String method = event.method().toLowerCase(Locale.ROOT);
        JsonNode operations = OpenApi.at("/paths").path(path);
        if (operations.has(method)) {
            isKeptBy(method, path, answer);
            ContractSeen.note(
                    method, path, OpenApi.statusOf(operations.at("/" + method + "/responses"), answer), event);
            return answer;
        }
        assertThat(answer.status())
                .as("%s %s: %s", event.method(), event.path(), answer)
                .isIn(operations.isMissingNode() ? 404 : 405, 400, 414);
        if (!event.method().equals("HEAD")) {
            hasBody("/components/responses/Problem", OpenApi.at("/components/responses/Problem"), answer);
        }
        return answer;
    }

    /** That the contract knows this status of this operation, and that the body and its type are as it says. */
    public static HttpAnswer isKeptBy(String method, String path, HttpAnswer answer) {
        String operation = OpenApi.operation(method, path);
        JsonNode responses = OpenApi.at(operation + "/responses");
        String status = OpenApi.statusOf(responses, answer);
        assertThat(responses.has(status))
                .as("%s %s knows %s", method, path, answer)
                .isTrue();
        JsonNode response = responses.get(status);
        String pointer = operation + "/responses/" + status;
        if (response.has("$ref")) {
            pointer = response.get("$ref").asText().substring(1);
            response = OpenApi.at(pointer);
        }
        response.path("headers").fields().forEachRemaining(header -> {
            if (header.getValue().path("required").asBoolean()) {
                assertThat(answer.header(header.getKey())).as(header.getKey()).isPresent();
            }
        });
        hasBody(pointer, response, answer);
        return answer;
    }

    private static void hasBody(String pointer, JsonNode response, HttpAnswer answer) {
        if (!response.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(response.get("content").fieldNames())
                .toIterable()
                .as("type of %s", answer)
                .contains(type);
        String schema = pointer + "/content/" + type.replace("/", "~1") + "/schema";
        String body = asJson(type, answer.body());
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(OPENAPI + "#" + schema), STRICT)
                        .validate(body, InputFormat.JSON))
                .as("body of %s", answer)
                .isEmpty();
    }

    private static String asJson(String type, String body) {
        if (type.endsWith("json")) {
            return body;
        }
        return type.endsWith("yaml")
                ? OpenApi.yaml(body).toString()
                : TextNode.valueOf(body).toString();
    }

    /** Asserts it of every example of a body in an operation's answers; answers their names. */
    public static List<String> examplesThatKeepToTheirSchemas() {
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
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(OPENAPI + "#" + schema), STRICT)
                        .validate(value, InputFormat.JSON))
                .as("%s: %s", reference, value)
                .isEmpty();
    }

    /** What stands at a JSON pointer of contracts/openapi.yaml. */
    public static JsonNode at(String pointer) {
        return OpenApi.at(pointer);
    }

    /** That JSON is as a schema file in contracts/ says. */
    public static void isKeptBy(String schemaFile, String json) {
        URI file = OpenApi.FOLDER.resolve(schemaFile).toUri();
        assertThat(SCHEMAS.getSchema(OpenApi.read(Path.of(file)), STRICT).validate(json, InputFormat.JSON))
                .as("%s: %s", schemaFile, json)
                .isEmpty();
    }

    private static String withDialect(JsonNode openApi) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) openApi.deepCopy())
                .put("$schema", SchemaId.V202012)
                .toString();
    }
}
