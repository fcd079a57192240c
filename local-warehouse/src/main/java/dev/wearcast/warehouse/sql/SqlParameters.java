package dev.wearcast.warehouse.sql;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts parameters into the places a statement has for them: {@code ?} and {@code :name}. */
public final class SqlParameters {

    private SqlParameters() {}

    /**
     * @param parameters the positional ones in their order, and the named ones
     * @throws IllegalArgumentException if there are fewer positional parameters than places for them
     */
    public static String bind(String sql, List<SqlParameter> parameters) {
        if (parameters.isEmpty()) {
            return sql;
        }
        Iterator<SqlParameter> positional =
                parameters.stream().filter(p -> p.name() == null).iterator();
        Map<String, SqlParameter> named = parameters.stream()
                .filter(p -> p.name() != null)
                .collect(Collectors.toMap(p -> lower(p.name()), Function.identity(), (a, b) -> b));
        StringBuilder bound = new StringBuilder();
        for (SqlToken token : SqlTokens.of(sql)) {
            bound.append(replacement(token, positional, named));
        }
        return bound.toString();
    }

    /** A string literal that means exactly this text. */
    public static String quote(String text) {
        return SqlParameter.quote(text);
    }

    private static String replacement(
            SqlToken token, Iterator<SqlParameter> positional, Map<String, SqlParameter> named) {
        if (token.kind() == SqlToken.Kind.OTHER && token.is("?")) {
            if (!positional.hasNext()) {
                throw new IllegalArgumentException("The statement has more ? than parameters were given");
            }
            return positional.next().expression();
        }
        if (token.kind() == SqlToken.Kind.NAMED_PARAMETER) {
            SqlParameter parameter = named.get(lower(token.text().substring(1)));
            // VARIANT's path operator looks the same: v:a.
            return parameter == null ? token.text() : parameter.expression();
        }
        return token.text();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
