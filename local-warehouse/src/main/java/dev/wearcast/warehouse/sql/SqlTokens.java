package dev.wearcast.warehouse.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL text into tokens as Spark's lexer does, as far as strings, quoted names, comments and parameters go. The
 * texts of all tokens joined are the text that was given. An unclosed string, name or comment goes to the end.
 */
final class SqlTokens {

    private final String sql;
    private int position;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> of(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        List<SqlToken> all = new ArrayList<>();
        while (tokens.position < sql.length()) {
            int start = tokens.position;
            SqlToken.Kind kind = tokens.skipOne();
            all.add(new SqlToken(kind, sql.substring(start, tokens.position)));
        }
        return all;
    }

    /** Moves behind the token that starts here and tells its kind. */
    private SqlToken.Kind skipOne() {
        char c = sql.charAt(position);
        if (Character.isWhitespace(c)) {
            skipWhileSpace();
            return SqlToken.Kind.SPACE;
        }
        if (sql.startsWith("--", position)) {
            int end = sql.indexOf('\n', position);
            position = end < 0 ? sql.length() : end;
            return SqlToken.Kind.COMMENT;
        }
        if (sql.startsWith("/*", position)) {
            skipBracketedComment();
            return SqlToken.Kind.COMMENT;
        }
        if (c == '\'' || c == '"') {
            skipString(c, true);
            return SqlToken.Kind.STRING;
        }
        if ((c == 'r' || c == 'R') && (at(1) == '\'' || at(1) == '"')) {
            position++;
            skipString(sql.charAt(position), false);
            return SqlToken.Kind.STRING;
        }
        if (c == '`') {
            skipQuotedName();
            return SqlToken.Kind.QUOTED;
        }
        if (isWordPart(c)) {
            skipWord();
            return SqlToken.Kind.WORD;
        }
        position++;
        if (c == ':' && at(0) == ':') {
            position++;
        } else if (c == ':' && isWordPart(at(0)) && !Character.isDigit(at(0))) {
            skipWord();
            return SqlToken.Kind.NAMED_PARAMETER;
        }
        return SqlToken.Kind.OTHER;
    }

    private void skipWhileSpace() {
        while (Character.isWhitespace(at(0))) {
            position++;
        }
    }

    private void skipWord() {
        while (isWordPart(at(0))) {
            position++;
        }
    }

    /** Bracketed comments nest. */
    private void skipBracketedComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (sql.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < sql.length());
        position = Math.min(position, sql.length());
    }

    private void skipString(char quote, boolean escapes) {
        position++;
        while (position < sql.length() && sql.charAt(position) != quote) {
            position += escapes && sql.charAt(position) == '\\' ? 2 : 1;
        }
        position = Math.min(position + 1, sql.length());
    }

    private void skipQuotedName() {
        do {
            int end = sql.indexOf('`', position + 1);
            position = end < 0 ? sql.length() : end + 1;
        } while (at(0) == '`');
    }

    private char at(int offset) {
        return position + offset < sql.length() ? sql.charAt(position + offset) : '\0';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
