package dev.wearcast.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlTokensTest {

    @Property
    void no_character_is_lost(@ForAll("sql") String sql) {
        assertThat(SqlTokens.of(sql).stream().map(SqlToken::text).collect(Collectors.joining()))
                .isEqualTo(sql);
    }

    @Example
    void strings_names_and_comments_are_one_token_each() {
        assertThat(SqlTokens.of("'it\\'s ?' \"a\" r'\\' `b``c` -- ?\n/* ? /* ? */ ? */ ::int :p").stream()
                        .filter(token -> token.kind() != SqlToken.Kind.SPACE)
                        .map(SqlToken::text))
                .containsExactly(
                        "'it\\'s ?'", "\"a\"", "r'\\'", "`b``c`", "-- ?", "/* ? /* ? */ ? */", "::", "int", ":p");
    }

    @Provide
    Arbitrary<String> sql() {
        return Arbitraries.of("'", "\"", "`", "\\", "--", "/*", "*/", "\n", " ", "?", ":", "a", "r", "1", ".", "é")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
