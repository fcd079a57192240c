package dev.wearcast.comfort.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records one by one. Lines may end as on any system, cells may hold commas, quotes and line ends within quotes; a
 * byte order mark and blank lines are passed over. A quote that is never closed spoils its own line only.
 */
public final class CsvReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedReader reader;
    private final Deque<String> ahead = new ArrayDeque<>();
    private int line;

    public CsvReader(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /** The next record; null at the end. */
    public @Nullable CsvRow next() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        return text == null ? null : record(text);
    }

    private CsvRow record(String first) throws IOException {
        int begin = line;
        StringBuilder text = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        boolean open = isOpen(first);
        while (open) {
            String more = nextLine();
            if (more == null) {
                // Nothing closes it: those lines were records of their own.
                for (int i = taken.size() - 1; i >= 0; i--) {
                    ahead.addFirst(taken.get(i));
                }
                line = begin;
                return new CsvRow(begin, cells(first));
            }
            taken.add(more);
            text.append('\n').append(more);
            open = open != isOpen(more);
        }
        return new CsvRow(begin, cells(text.toString()));
    }

    private @Nullable String nextLine() throws IOException {
        String text = ahead.isEmpty() ? reader.readLine() : ahead.removeFirst();
        if (text == null) {
            return null;
        }
        line++;
        return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Whether an odd number of quotes has come: a doubled one is none, and one that opens needs one that closes. */
    private static boolean isOpen(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }
}
