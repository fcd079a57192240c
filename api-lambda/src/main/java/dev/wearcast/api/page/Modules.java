package dev.wearcast.api.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins ES modules into one script, each in a function of its own, so that their names do not meet. Knows the forms of
 * import and export that the page uses, and refuses every other.
 */
final class Modules {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (\\{[^}]+}|\\* as (\\w+)) from \"\\./(\\w+\\.js)\";\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?(?:const|function) (\\w+))");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export)\\b.*");

    private final UnaryOperator<String> sources;
    private final Map<String, String> joined = new LinkedHashMap<>();
    private final List<String> underWay = new ArrayList<>();

    private Modules(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * @param entry the file that is run; all that it imports, directly or not, comes before it
     * @param sources a file's text by its name
     * @throws IllegalArgumentException if modules import one another in a circle, or in a form that is not known here
     */
    static String joined(String entry, UnaryOperator<String> sources) {
        Modules modules = new Modules(sources);
        modules.add(entry);
        return String.join("", modules.joined.values());
    }

    private void add(String file) {
        if (joined.containsKey(file)) {
            return;
        }
        if (underWay.contains(file)) {
            throw new IllegalArgumentException("Modules in a circle: " + underWay + ", " + file);
        }
        underWay.add(file);
        String source = sources.apply(file);
        IMPORT.matcher(source).results().map(found -> found.group(3)).forEach(this::add);
        boolean isEntry = underWay.size() == 1;
        joined.put(file, isEntry ? body(file, source) : scoped(file, source));
        underWay.remove(file);
    }

    private static String scoped(String file, String source) {
        List<String> names =
                EXPORT.matcher(source).results().map(found -> found.group(1)).toList();
        return "const %s = (() => {\n%sreturn { %s };\n})();\n"
                .formatted(constant(file), body(file, source), String.join(", ", names));
    }

    private static String body(String file, String source) {
        String body = EXPORT.matcher(IMPORT.matcher(source).replaceAll(Modules::taken))
                .replaceAll("");
        Matcher other = OTHER.matcher(body);
        if (other.find()) {
            throw new IllegalArgumentException("Cannot be joined: " + file + ": " + other.group());
        }
        return body;
    }

    private static String taken(MatchResult found) {
        String names = found.group(2) == null ? found.group(1) : found.group(2);
        return Matcher.quoteReplacement("const %s = %s;\n".formatted(names, constant(found.group(3))));
    }

    private static String constant(String file) {
        return "$" + file.substring(0, file.length() - ".js".length());
    }
}
