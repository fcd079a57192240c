package dev.wearcast.warehouse.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names under which clients know the one catalog there is, and how statements that use them become statements on
 * Spark's session catalog.
 *
 * <p>A name is taken for a catalog only where one can stand: before a schema and a table ({@code workspace.a.b}), before
 * a schema in a statement about schemas ({@code USE workspace.a}), or after the word CATALOG. A column or struct called
 * like a catalog ({@code workspace.name}) stays, and so does a table alias: where a statement makes such an alias, only
 * names behind a word like FROM are taken for the catalog.
 */
public final class CatalogNames {

    /** The name that metadata answers give: what Databricks calls the catalog of workspaces without Unity Catalog. */
    public static final String SHOWN = "hive_metastore";

    private static final String SPARKS_NAME = "spark_catalog";
    private static final Set<String> NAMES = Set.of(SHOWN, "workspace", SPARKS_NAME);
    private static final Set<String> BEFORE_TABLE = Set.of(
            "from", "join", "into", "table", "update", "view", "using", "exists", "truncate", "describe", "desc");
    private static final Set<String> BEFORE_SCHEMA =
            Set.of("use", "schema", "database", "namespace", "in", "schemas", "databases");
    private static final Set<String> SCHEMA_WORDS = Set.of("schema", "database", "namespace");
    private static final Set<String> SCHEMA_LISTS = Set.of("schemas", "databases", "namespaces");

    private final List<SqlToken> tokens;
    /** Where the tokens that mean something are. */
    private final List<Integer> places = new ArrayList<>();

    private CatalogNames(List<SqlToken> tokens) {
        this.tokens = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isBlank()) {
                places.add(i);
            }
        }
    }

    /** The statement with {@code spark_catalog} in place of the other names of the one catalog. */
    public static String rewrite(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        if (!lower.contains("catalog") && NAMES.stream().noneMatch(lower::contains)) {
            return sql;
        }
        return new CatalogNames(SqlTokens.of(sql)).rewritten();
    }

    private String rewritten() {
        Set<String> aliases = IntStream.range(0, places.size())
                .filter(i -> isCatalogName(i) && makesAlias(i))
                .mapToObj(i -> token(i).name())
                .collect(Collectors.toSet());
        for (int i = 0; i < places.size(); i++) {
            if (isCatalogName(i) && meansCatalog(i, aliases.contains(token(i).name()))) {
                tokens.set(places.get(i), new SqlToken(SqlToken.Kind.WORD, SPARKS_NAME));
            }
        }
        setCatalog();
        StringBuilder sql = new StringBuilder();
        tokens.forEach(token -> sql.append(token.text()));
        return sql.toString();
    }

    /** Databricks' USE CATALOG is Spark's SET CATALOG, which takes a bare name for a variable: it needs a string. */
    private void setCatalog() {
        if (places.size() > 2 && (token(0).is("use") || token(0).is("set")) && token(1).is("catalog")) {
            tokens.set(places.get(0), new SqlToken(SqlToken.Kind.WORD, "SET"));
            String name = SqlParameter.quote(token(2).name());
            tokens.set(places.get(2), new SqlToken(SqlToken.Kind.STRING, name));
        }
    }

    private boolean isCatalogName(int i) {
        SqlToken token = token(i);
        boolean string = token.kind() == SqlToken.Kind.STRING && is(i - 1, "catalog");
        return (token.isName() || string) && NAMES.contains(token.name()) && !is(i - 1, ".");
    }

    private boolean meansCatalog(int i, boolean aliasExists) {
        if (!is(i + 1, ".")) {
            boolean listsSchemas = (is(i - 1, "in") || is(i - 1, "from")) && isOneOf(i - 2, SCHEMA_LISTS);
            return is(i - 1, "catalog") || listsSchemas;
        }
        if (is(i + 3, ".")) {
            return !aliasExists || isOneOf(i - 1, BEFORE_TABLE);
        }
        return isOneOf(i - 1, BEFORE_SCHEMA)
                || (is(i - 1, "from") && token(0).is("show"))
                || (is(i - 1, "exists") && isOneOf(1, SCHEMA_WORDS));
    }

    /** {@code AS workspace}, {@code tablename workspace}, {@code ) workspace}, {@code WITH workspace AS (}. */
    private boolean makesAlias(int i) {
        if (is(i + 1, ".") || i == 0 || is(i - 1, "catalog")) {
            return false;
        }
        SqlToken before = token(i - 1);
        return before.is(")") || before.isName();
    }

    private boolean is(int i, String text) {
        return i >= 0 && i < places.size() && token(i).is(text);
    }

    private boolean isOneOf(int i, Set<String> words) {
        return i >= 0 && token(i).kind() == SqlToken.Kind.WORD && words.contains(token(i).name());
    }

    private SqlToken token(int i) {
        return tokens.get(places.get(i));
    }
}
