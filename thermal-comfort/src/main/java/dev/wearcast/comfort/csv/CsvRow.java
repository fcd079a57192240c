package dev.wearcast.comfort.csv;

import java.util.List;

/**
 * One record.
 *
 * @param line of the input where it begins, from 1
 */
public record CsvRow(int line, List<String> cells) {

    private static final String NEEDS_QUOTES = ",\"\r\n";

    /** As one line without its end. */
    public static String written(List<String> cells) {
        return String.join(",", cells.stream().map(CsvRow::quoted).toList());
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
