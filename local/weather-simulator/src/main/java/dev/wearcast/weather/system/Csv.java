package dev.wearcast.weather.system;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads comma-separated files with a header; lines starting with {@code #} are remarks, fields may be quoted. */
public final class Csv {

    private Csv() {}

    /** All rows of a file that lies beside a class. */
    public static List<Row> resource(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            List<Row> rows = new ArrayList<>();
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), rows::add);
            return rows;
        }
    }

    /** Hands over row after row, so that a large file need not fit in memory. */
    public static void read(BufferedReader reader, Consumer<Row> rows) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = split(line);
            if (columns.isEmpty()) {
                fields.forEach(name -> columns.put(name, columns.size()));
            } else {
                rows.accept(new Row(columns, fields));
            }
        }
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** One line, by column name. */
    public record Row(Map<String, Integer> columns, List<String> fields) {

        /** @throws IllegalArgumentException when there is no such column */
        public String text(String column) {
            Integer index = columns.get(column);
            if (index == null || index >= fields.size()) {
                throw new IllegalArgumentException("No column " + column + " in " + fields);
            }
            return fields.get(index);
        }

        /** @throws NumberFormatException when it is no number */
        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** NaN where the file says {@code NA} or nothing. */
        public double numberOrNaN(String column) {
            String text = text(column);
            return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
        }
    }
}
