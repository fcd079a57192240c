package dev.wearcast.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The requests that the contract shows: its routes, with the examples of their parameters. */
final class ContractRequests {

    private ContractRequests() {}

    /** A parameter of a route. */
    private record Parameter(String name, String in, boolean required, List<String> examples) {

        static Parameter of(JsonNode node) {
            JsonNode schema = node.path("schema");
            List<String> examples = Stream.of(
                            texts(node.path("examples"), "/value"),
                            texts(List.of(node.path("example")), ""),
                            texts(schema.path("enum"), ""),
                            texts(List.of(schema.path("default")), ""))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            return new Parameter(
                    node.get("name").asText(),
                    node.get("in").asText(),
                    node.path("required").asBoolean(),
                    examples);
        }

        private static List<String> texts(Iterable<JsonNode> nodes, String pointer) {
            return StreamSupport.stream(nodes.spliterator(), false)
                    .map(node -> node.at(pointer))
                    .filter(JsonNode::isValueNode)
                    .map(JsonNode::asText)
                    .toList();
        }
    }

    /** Each route once, with no more parameters than it needs. */
    static List<String> simplest() {
        return paths().stream().map(path -> target(path, "", "")).toList();
    }

    /** Each route with each example of each of its parameters, the others being no more than it needs. */
    static List<String> all() {
        return paths().stream()
                .flatMap(path -> Stream.concat(
                        Stream.of(target(path, "", "")),
                        parameters(path).stream().flatMap(parameter -> parameter.examples().stream()
                                .map(example -> target(path, parameter.name(), example)))))
                .distinct()
                .toList();
    }

    /** Answers under no status of their own, so that others pass for them. */
    static List<String> statusesLeftToChance() {
        List<String> found = new ArrayList<>();
        OpenApi.operations().forEach(operation -> OpenApi.at(operation + "/responses")
                .fieldNames()
                .forEachRemaining(status -> {
                    if (!status.matches("\\d{3}")) {
                        found.add(operation + " " + status);
                    }
                }));
        return found;
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        OpenApi.at("/paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private static List<Parameter> parameters(String path) {
        JsonNode declared = OpenApi.at("/paths").get(path).get("get").path("parameters");
        return StreamSupport.stream(declared.spliterator(), false)
                .map(OpenApi::resolved)
                .map(Parameter::of)
                .filter(parameter -> !parameter.in().equals("header"))
                .toList();
    }

    private static String target(String path, String name, String value) {
        String filled = path;
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : parameters(path)) {
            boolean chosen = parameter.name().equals(name);
            String text = chosen || !parameter.required()
                    ? value
                    : parameter.examples().get(0);
            if (parameter.in().equals("path")) {
                filled = filled.replace("{" + parameter.name() + "}", text);
            } else if (chosen || parameter.required()) {
                pairs.add(parameter.name() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            }
        }
        return filled + (pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", "")));
    }
}
