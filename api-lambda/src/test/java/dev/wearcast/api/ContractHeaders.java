package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The headers of the contract's answers. */
final class ContractHeaders {

    /** What a program may act upon, and so has to be told of. The others are HTTP's and CORS' own. */
    private static final Set<String> TOLD =
            Set.of("X-Request-Id", "Cache-Control", "ETag", "Last-Modified", "Retry-After", "Allow", "Location");

    private ContractHeaders() {}

    /**
     * That those that are required are there, that all are as their schemas say, and that there are none besides.
     *
     * @param pointer of the response whose headers are promised
     */
    static void areKeptBy(String pointer, JsonNode promised, HttpAnswer answer) {
        promised.fields().forEachRemaining(header -> {
            String name = header.getKey();
            boolean isReference = header.getValue().has("$ref");
            if (OpenApi.resolved(header.getValue()).path("required").asBoolean()) {
                assertThat(answer.header(name)).as("%s of %s", name, answer).isPresent();
            }
            String schema =
                    (isReference ? header.getValue().get("$ref").asText().substring(1) : pointer + "/headers/" + name)
                            + "/schema";
            answer.header(name).ifPresent(value -> assertThat(Schemas.byContract(schema, asJson(schema, value)))
                    .as("%s of %s", name, answer)
                    .isEmpty());
        });
        for (String name : TOLD) {
            assertThat(promised.has(name) || answer.header(name).isEmpty())
                    .as("The contract knows %s of %s", name, answer)
                    .isTrue();
        }
    }

    private static String asJson(String schema, String value) {
        boolean isNumber = OpenApi.at(schema).path("type").asText().equals("integer");
        return isNumber ? value : TextNode.valueOf(value).toString();
    }

    /** Answers without the one header that all of them have. */
    static List<String> answersWithoutRequestId() {
        List<String> answers = new ArrayList<>();
        OpenApi.operations().forEach(operation -> OpenApi.at(operation + "/responses")
                .fields()
                .forEachRemaining(response -> {
                    JsonNode headers = OpenApi.resolved(response.getValue()).path("headers");
                    if (!OpenApi.resolved(headers.path("X-Request-Id"))
                            .path("required")
                            .asBoolean()) {
                        answers.add(operation + " " + response.getKey());
                    }
                }));
        return answers;
    }
}
