package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.csv.CsvReader;
import dev.wearcast.comfort.csv.CsvRow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** A command that adds columns to each row of a table. */
abstract class RowCommand implements Command {

    /** Said of results within a model's range. */
    static final String VALID = "valid";

    abstract List<Column> columns();

    /** Names of the columns that it adds. */
    abstract List<String> results();

    /** What the results are, in a few lines. */
    abstract String explanation();

    abstract List<String> compute(Cells row);

    @Override
    public final String help() {
        StringBuilder text = new StringBuilder("Usage: thermal-comfort " + name() + " < rows.csv > results.csv\n\n");
        text.append(explanation())
                .append("\nReads CSV with a header; these columns (in brackets: what a blank means):\n");
        columns().forEach(column -> text.append(column.inHelp()));
        text.append("\nWrites the same rows, other columns too (which standard error names), and after them:\n  ");
        text.append(String.join(", ", results())).append('\n');
        text.append("A result whose name the header has already is called " + name().replace('-', '_') + "_NAME.\n");
        return text.append(
                        "\nA bad row is left out and told on standard error with its line; the exit code is 1 then.\n")
                .toString();
    }

    @Override
    public final int run(List<String> arguments, Streams streams) throws IOException {
        Options.of(arguments);
        CsvReader rows = new CsvReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        CsvRow header = rows.next();
        if (header == null) {
            throw new UsageException("there is no input, not even a header");
        }
        List<String> names = header.cells().stream().map(String::strip).toList();
        check(names);
        tellUnread(names, streams);
        streams.out().print(line(header.cells(), namesOfResults(names)));
        int code = Main.ALL_GOOD;
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            try {
                streams.out().print(line(row.cells(), computed(names, row)));
            } catch (BadRowException | IllegalArgumentException e) {
                streams.err().println("line " + row.line() + ": " + e.getMessage());
                code = Main.SOME_ROWS_BAD;
            }
        }
        return code;
    }

    private List<String> computed(List<String> names, CsvRow row) {
        int cells = row.cells().size();
        if (cells != names.size()) {
            throw new BadRowException(cells + " cells where the header has " + names.size());
        }
        return compute(new Cells(names, row.cells()));
    }

    private void check(List<String> names) {
        for (Column column : columns()) {
            if (column.isNeeded() && !names.contains(column.name())) {
                throw new UsageException("the header has no column " + column.name());
            }
            if (names.stream().filter(column.name()::equals).count() > 1) {
                throw new UsageException("the header has the column " + column.name() + " twice");
            }
        }
    }

    /** A result whose name the header has already bears the command's as well, so that no table has a column twice. */
    private List<String> namesOfResults(List<String> names) {
        List<String> unlike = new ArrayList<>();
        for (String result : results()) {
            String own = name().replace('-', '_') + "_" + result;
            if (names.contains(result) && names.contains(own)) {
                throw new UsageException("the header has the column " + own + " already");
            }
            unlike.add(names.contains(result) ? own : result);
        }
        return unlike;
    }

    /** A misspelt name would count as a blank: whoever wrote it should know. */
    private void tellUnread(List<String> names, Streams streams) {
        List<String> known = columns().stream().map(Column::name).toList();
        List<String> unread =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unread.isEmpty()) {
            streams.err().println("passed through, not read: " + String.join(", ", unread));
        }
    }

    private static String line(List<String> cells, List<String> results) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(results);
        return CsvRow.written(all) + "\n";
    }

    static String decimals(double value, int count) {
        String text = String.format(Locale.ROOT, "%." + count + "f", value);
        return new HashSet<>(List.of("-0.0", "-0.00", "-0.000", "-0.0000")).contains(text) ? text.substring(1) : text;
    }
}
