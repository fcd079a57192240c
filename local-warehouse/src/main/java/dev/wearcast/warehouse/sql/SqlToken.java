package dev.wearcast.warehouse.sql;

import java.util.Locale;

/** A piece of SQL text as it was written. */
record SqlToken(Kind kind, String text) {

    enum Kind {
        SPACE,
        COMMENT,
        STRING,
        /** An identifier between back-ticks. */
        QUOTED,
        /** A keyword, a name or a number. */
        WORD,
        /** A colon and a name. */
        NAMED_PARAMETER,
        OTHER
    }

    /** Whether it means nothing to the parser. */
    boolean isBlank() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }

    boolean is(String symbolOrKeyword) {
        return kind != Kind.QUOTED && kind != Kind.STRING && text.equalsIgnoreCase(symbolOrKeyword);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The name in lower case without its quotes, since catalogs, tables and columns know no case. */
    String name() {
        String name = kind == Kind.QUOTED || kind == Kind.STRING ? text.substring(1, text.length() - 1) : text;
        return name.replace("``", "`").toLowerCase(Locale.ROOT);
    }
}
