package dev.wearcast.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SqlParametersTest {

    @Example
    void positional_parameters_go_where_the_question_marks_are() {
        assertThat(bind("SELECT ?, '?', `?` -- ?\n, ?", text("a"), new SqlParameter(null, "INT", "1")))
                .isEqualTo("SELECT CAST('a' AS STRING), '?', `?` -- ?\n, CAST('1' AS INT)");
    }

    @Example
    void named_parameters_know_no_case_and_leave_casts_and_paths_alone() {
        assertThat(bind("SELECT :Id, x::int, v:other", new SqlParameter("id", "BIGINT", "7")))
                .isEqualTo("SELECT CAST('7' AS BIGINT), x::int, v:other");
    }

    @Example
    void null_has_its_type() {
        assertThat(bind("?", new SqlParameter(null, "DATE", null))).isEqualTo("CAST(NULL AS DATE)");
        assertThat(bind("?", new SqlParameter(null, "VOID", null))).isEqualTo("CAST(NULL AS STRING)");
    }

    @Example
    void a_decimal_without_digits_keeps_its_fraction() {
        assertThat(bind("?", new SqlParameter(null, "DECIMAL", "12.345"))).isEqualTo("CAST('12.345' AS DECIMAL(5,3))");
        assertThat(bind("?", new SqlParameter(null, "DECIMAL", "0.001"))).isEqualTo("CAST('0.001' AS DECIMAL(3,3))");
        assertThat(bind("?", new SqlParameter(null, "DECIMAL", "1E+3"))).isEqualTo("CAST('1E+3' AS DECIMAL(4,0))");
    }

    @Property
    void a_value_is_one_string_token_whatever_is_in_it(@ForAll String value) {
        List<SqlToken> tokens = SqlTokens.of(SqlParameters.quote(value) + " end");
        assertThat(tokens).hasSize(3);
        assertThat(tokens.get(0).kind()).isEqualTo(SqlToken.Kind.STRING);
    }

    @Example
    void a_type_that_is_more_than_a_type_is_refused() {
        assertThatThrownBy(() -> new SqlParameter(null, "INT); DROP TABLE t --", "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void too_few_parameters_are_refused() {
        assertThatThrownBy(() -> bind("?, ?", text("a"))).hasMessageContaining("more ?");
    }

    private static SqlParameter text(String value) {
        return new SqlParameter(null, "STRING", value);
    }

    private static String bind(String sql, SqlParameter... parameters) {
        return SqlParameters.bind(sql, List.of(parameters));
    }
}
