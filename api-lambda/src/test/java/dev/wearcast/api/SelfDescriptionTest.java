package dev.wearcast.api;

import static dev.wearcast.api.BareApi.get;
import static dev.wearcast.api.BareApi.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API says of itself, which needs neither S3 nor the warehouse. */
class SelfDescriptionTest {

    private static List<String> texts(JsonNode array, String pointer) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.at(pointer).asText()));
        return texts;
    }

    @Test
    @DisplayName("GET / leads to every other route that the contract has")
    void leadsEverywhere() {
        List<String> operations = new ArrayList<>();
        OpenApi.at("/paths").fields().forEachRemaining(path -> {
            if (!path.getKey().equals("/")) {
                operations.add(path.getValue().at("/get/operationId").asText());
            }
        });
        assertThat(new HashSet<>(texts(get("/").json().get("links"), "/rel")))
                .containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    @DisplayName("GET / shows every parameter among the components of the contract")
    void showsEveryParameter() {
        Set<String> shown = new HashSet<>();
        texts(get("/").json().get("links"), "/href")
                .forEach(href -> shown.addAll(HttpEvent.get(href).parameters()));
        Set<String> promised = new HashSet<>();
        OpenApi.at("/components/parameters").forEach(parameter -> {
            if (parameter.get("in").asText().equals("query")) {
                promised.add(parameter.get("name").asText());
            }
        });
        assertThat(shown).containsAll(promised);
    }

    @Test
    @DisplayName("GET /openapi.yaml - 200, the very file")
    void servesTheContract() throws IOException {
        HttpAnswer answer = Contract.isKeptBy("GET", "/openapi.yaml", get("/openapi.yaml"));
        assertThat(answer.body()).isEqualTo(Files.readString(file()));
    }

    @Test
    @DisplayName("GET /openapi.json - 200, the same as JSON, as another parser reads it; again the same")
    void servesTheContractAsJson() throws IOException {
        HttpAnswer answer = Contract.isKeptBy("GET", "/openapi.json", get("/openapi.json"));
        JsonNode expected = new ObjectMapper(new YAMLFactory()).readTree(file().toFile());
        assertThat(answer.json()).isEqualTo(expected);
        assertThat(get("/openapi.json").body()).isEqualTo(answer.body());
    }

    private static Path file() {
        return Path.of(System.getProperty("wearcast.root"), "contracts/openapi.yaml");
    }

    @Test
    @DisplayName("GET /problems - 200, the kinds that the contract lists, each at its own path")
    void describesProblems() {
        JsonNode problems =
                Contract.isKeptBy("GET", "/problems", get("/problems")).json().at("/problems");
        List<String> listed = texts(OpenApi.at("/components/parameters/ProblemId/schema/enum"), "");
        assertThat(texts(problems, "/type"))
                .containsExactlyInAnyOrderElementsOf(
                        listed.stream().map(id -> "/problems/" + id).toList());
        problems.forEach(problem -> {
            HttpAnswer answer = get(problem.get("type").asText());
            Contract.isKeptBy("GET", "/problems/{id}", answer);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).isEqualTo(problem);
        });
    }

    @Test
    @DisplayName("the type of a problem leads to what it means")
    void leadsOn() {
        HttpAnswer problem = get("/outfit");
        HttpAnswer meaning = get(problem.text("/type"));
        assertThat(meaning.status()).isEqualTo(200);
        assertThat(meaning.text("/title")).isEqualTo(problem.text("/title"));
    }

    @Test
    @DisplayName("GET /problems/unknown - 404 that names all there are")
    void knowsNoOtherProblem() {
        HttpAnswer answer = Contract.isKeptBy("GET", "/problems/{id}", get("/problems/unknown"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(texts(answer.json().get("known"), "")).contains("unknown-city");
    }

    @ParameterizedTest(name = "HEAD {0} - as GET, no body")
    @ValueSource(strings = {"/openapi.yaml", "/openapi.json", "/problems"})
    void answersHead(String path) {
        HttpAnswer head = to(HttpEvent.of("HEAD", path));
        assertThat(Contract.isKeptBy("HEAD", path, head).status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo(get(path).header("Content-Type"));
    }

    @ParameterizedTest(name = "GET {0}?page=1 - 400")
    @ValueSource(strings = {"/openapi.yaml", "/openapi.json", "/problems", "/problems/bad-request"})
    void takesNoParameters(String path) {
        assertThat(get(path + "?page=1").text("/type")).isEqualTo("/problems/unknown-parameter");
    }
}
