package dev.wearcast.comfort.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** One row's cells by the name of their column. */
record Cells(List<String> names, List<String> cells) {

    /** Stricter than Java's own reading, which takes NaN, infinity, hexadecimals and a type's letter. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    double number(String name) {
        return optional(name).orElseThrow(() -> new BadRowException(name + " is blank"));
    }

    double number(String name, double otherwise) {
        return optional(name).orElse(otherwise);
    }

    OptionalDouble optional(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new BadRowException(name + " is no number: " + text);
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }

    /** Without blanks around it; empty where there is no such column. */
    String text(String name) {
        int index = names.indexOf(name);
        return index < 0 ? "" : cells.get(index).strip();
    }
}
