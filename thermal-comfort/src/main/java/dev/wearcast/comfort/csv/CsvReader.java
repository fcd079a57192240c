package dev.wearcast.comfort.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records one by one. Lines may end as on any system, cells may hold commas, quotes and line ends within quotes; a
 * byte order mark and blank lines are passed over.
 */
public final class CsvReader {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private int line = 1;
    private boolean isFirst = true;

    public CsvReader(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /** The next record; null at the end. A quote that is never closed takes in all that follows. */
    public @Nullable CsvRow next() throws IOException {
        while (true) {
            int begin = line;
            List<String> cells = new ArrayList<>();
            boolean more = read(cells);
            boolean blank = cells.size() == 1 && cells.get(0).isBlank();
            if (!blank) {
                return new CsvRow(begin, List.copyOf(cells));
            }
            if (!more) {
                return null;
            }
        }
    }

    private boolean read(List<String> cells) throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (true) {
            int c = reader.read();
            if (isFirst) {
                isFirst = false;
                c = c == BYTE_ORDER_MARK ? reader.read() : c;
            }
            if (quoted && c != END) {
                if (c == '"' && peek() == '"') {
                    cell.append((char) reader.read());
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append((char) c);
                    line += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r' || c == END) {
                if (c == '\r' && peek() == '\n') {
                    reader.read();
                }
                cells.add(cell.toString());
                line += c == END ? 0 : 1;
                return c != END;
            } else {
                cell.append((char) c);
            }
        }
    }

    private int peek() throws IOException {
        reader.mark(1);
        int c = reader.read();
        reader.reset();
        return c;
    }
}
