package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** The files in contracts/, and whether something keeps to them. */
public final class Contract {

    private static final Pattern OF_ITS_MAKING = Pattern.compile(
            "\\b(java|jakarta|com|org|io|software|dev)\\.[a-z]+\\.\\w|\\w(Exception|Error)\\b|\\bat [\\w.$]+\\(");

    private Contract() {}

    /**
     * That the answer to this event is as the contract says; where the contract has no such operation, that it is a
     * problem that says so.
     */
    static HttpAnswer isKeptBy(HttpEvent event, HttpAnswer answer) {
        assertThat(answer.headers()).as("headers of %s", answer).containsKey("X-Request-Id");
        String path = OpenApi.pathFor(event.path());
        String method = event.method().toLowerCase(Locale.ROOT);
        JsonNode operations = OpenApi.at("/paths").path(path);
        if (operations.has(method)) {
            isKeptBy(method, path, answer);
            ContractSeen.note(method, path, String.valueOf(answer.status()), event);
            return answer;
        }
        assertThat(answer.status())
                .as("%s %s: %s", event.method(), event.path(), answer)
                .isIn(operations.isMissingNode() ? 404 : 405, 400, 414);
        if (!event.method().equals("HEAD")) {
            hasBody("/components/responses/Problem", OpenApi.at("/components/responses/Problem"), answer);
            tellsNothingOfItsMaking(answer);
        }
        return answer;
    }

    /** That the contract knows this status of this operation, and that the body and its type are as it says. */
    public static HttpAnswer isKeptBy(String method, String path, HttpAnswer answer) {
        String operation = OpenApi.operation(method, path);
        JsonNode responses = OpenApi.at(operation + "/responses");
        String status = String.valueOf(answer.status());
        assertThat(responses.has(status))
                .as("%s %s knows %s", method, path, answer)
                .isTrue();
        JsonNode response = responses.get(status);
        String pointer = operation + "/responses/" + status;
        if (response.has("$ref")) {
            pointer = response.get("$ref").asText().substring(1);
            response = OpenApi.at(pointer);
        }
        ContractHeaders.areKeptBy(pointer, response.path("headers"), answer);
        hasBody(pointer, response, answer);
        tellsNothingOfItsMaking(answer);
        return answer;
    }

    /** A problem says what went wrong in our words: no class, no exception, no line of a stack trace. */
    private static void tellsNothingOfItsMaking(HttpAnswer answer) {
        if (answer.status() >= 400) {
            assertThat(answer.body()).doesNotContainPattern(OF_ITS_MAKING);
        }
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
        assertThat(Schemas.byContract(schema, body)).as("body of %s", answer).isEmpty();
    }

    private static String asJson(String type, String body) {
        if (type.endsWith("json")) {
            return body;
        }
        return type.endsWith("yaml")
                ? OpenApi.yaml(body).toString()
                : TextNode.valueOf(body).toString();
    }

    /** That JSON is as a schema file in contracts/ says. */
    public static void isKeptBy(String schemaFile, String json) {
        assertThat(Schemas.byFile(schemaFile, json))
                .as("%s: %s", schemaFile, json)
                .isEmpty();
    }
}
