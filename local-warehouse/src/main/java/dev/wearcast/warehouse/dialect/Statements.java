package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.availability.Availability;
import dev.wearcast.warehouse.availability.OverQuotaException;
import dev.wearcast.warehouse.insert.LocalCatalog;
import dev.wearcast.warehouse.sql.CatalogNames;
import dev.wearcast.warehouse.sql.SqlParameter;
import dev.wearcast.warehouse.sql.SqlParameters;
import dev.wearcast.warehouse.sql.StatementKind;
import dev.wearcast.warehouse.thrift.Struct;
import dev.wearcast.warehouse.thrift.ThriftList;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements. */
final class Statements {

    /** How long Databricks holds a request back for a statement to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int STATEMENT = 2;
    private static final int OVERLAY = 3;
    private static final int RUN_ASYNC = 4;
    private static final int DIRECT_RESULTS = Call.EXTENSIONS;
    private static final int DIRECT_RESULTS_MAX_ROWS = 1;
    private static final int PARAMETERS = 1288;

    /** TSparkParameter. */
    private static final int ORDINAL = 1;

    private static final int NAME = 2;
    private static final int TYPE = 3;
    private static final int VALUE = 4;

    private final SparkThrift spark;
    private final Operations operations;
    private final Availability availability;

    Statements(SparkThrift spark, Operations operations, Availability availability) {
        this.spark = spark;
        this.operations = operations;
        this.availability = availability;
    }

    Struct execute(Struct request) throws IOException, InterruptedException, OverQuotaException {
        availability.awaitTurn();
        Struct wanted = request.struct(DIRECT_RESULTS);
        String sql = sparkSql(String.valueOf(request.text(STATEMENT)), parameters(request.list(PARAMETERS)));
        request.removeFrom(Call.EXTENSIONS).remove(OVERLAY).set(STATEMENT, sql).set(RUN_ASYNC, true);
        Struct response = spark.call("ExecuteStatement", request);
        return wanted == null
                ? operations.began(response)
                : operations.beganWithDirectResults(
                        response, wanted.number(100_000, DIRECT_RESULTS_MAX_ROWS), PATIENCE);
    }

    private static String sparkSql(String sql, List<SqlParameter> parameters) {
        String bound = SqlParameters.bind(CatalogNames.rewrite(sql), parameters);
        return StatementKind.of(bound) == StatementKind.INSERT
                ? LocalCatalog.insertCall(SqlParameters.quote(bound))
                : bound;
    }

    private static List<SqlParameter> parameters(@Nullable ThriftList parameters) {
        if (parameters == null) {
            return List.of();
        }
        return parameters.structs().stream()
                .sorted(Comparator.comparingLong(parameter -> parameter.number(0, ORDINAL)))
                .map(Statements::parameter)
                .toList();
    }

    /** The value is a union of text, double and boolean, absent for NULL. */
    private static SqlParameter parameter(Struct parameter) {
        Struct value = parameter.struct(VALUE);
        Object content = value == null ? null : value.onlyValue();
        String type = parameter.text(TYPE);
        return new SqlParameter(
                parameter.text(NAME), type == null ? "STRING" : type, content == null ? null : content.toString());
    }
}
