package dev.wearcast.weather.system;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request's query parameters; lists are comma-separated, or the parameter is repeated. */
public final class Query {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** @param raw as it stands after the question mark, still percent-encoded; null for none */
    public Query(@Nullable String raw) {
        if (raw == null) {
            return;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            parameters.merge(decoded(equals < 0 ? pair : pair.substring(0, equals)), value, (a, b) -> a + ',' + b);
        }
    }

    public boolean has(String name) {
        return !text(name, "").isEmpty();
    }

    public String text(String name, String otherwise) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    public List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (String value : text(name, "").split(",")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** @throws BadRequest when it is no decimal number */
    public List<Double> numbers(String name) {
        return list(name).stream().map(value -> number(name, value)).toList();
    }

    /** @throws BadRequest when it is no whole number */
    public int integer(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw notA("Int", name, value);
        }
    }

    private static double number(String name, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw notA("Float", name, value);
        }
    }

    private static BadRequest notA(String type, String name, String value) {
        return new BadRequest("Data corrupted at path '" + name + "'. Cannot convert '" + value + "' to " + type + ".");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("The query is not percent-encoded");
        }
    }
}
