package dev.wearcast.warehouse.sql;

/** What a statement does, told from its first word. */
public enum StatementKind {
    INSERT,
    OTHER;

    public static StatementKind of(String sql) {
        return SqlTokens.of(sql).stream()
                .filter(token -> !token.isBlank())
                .findFirst()
                .filter(first -> first.is("insert"))
                .map(first -> INSERT)
                .orElse(OTHER);
    }
}
