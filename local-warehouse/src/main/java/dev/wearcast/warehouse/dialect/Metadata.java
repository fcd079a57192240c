package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.availability.Availability;
import dev.wearcast.warehouse.availability.OverQuotaException;
import dev.wearcast.warehouse.sql.CatalogNames;
import dev.wearcast.warehouse.sql.SqlParameters;
import dev.wearcast.warehouse.thrift.Struct;
import java.io.IOException;
import java.time.Duration;

/** Answers what there is: catalogs, schemas, tables, columns. */
final class Metadata {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long MAX_ROWS = 100_000;
    private static final int SESSION = 1;
    private static final int CATALOG = 2;

    private final SparkThrift spark;
    private final Operations operations;
    private final Availability availability;

    Metadata(SparkThrift spark, Operations operations, Availability availability) {
        this.spark = spark;
        this.operations = operations;
        this.availability = availability;
    }

    Struct list(String procedure, Struct request) throws IOException, InterruptedException, OverQuotaException {
        availability.awaitTurn();
        if (procedure.equals("GetCatalogs")) {
            return catalogs(request);
        }
        boolean direct = request.struct(Call.EXTENSIONS) != null;
        request.removeFrom(Call.EXTENSIONS);
        if (!procedure.equals("GetTypeInfo")) {
            request.remove(CATALOG);
        }
        Struct response = spark.call(procedure, request);
        if (!direct) {
            return operations.began(response);
        }
        operations.beganWithDirectResults(response, MAX_ROWS, PATIENCE);
        Struct rows = response.struct(Call.EXTENSIONS, 3);
        if (rows != null) {
            MetadataRows.complete(procedure, rows);
        }
        return response;
    }

    /** Spark lists none. */
    private Struct catalogs(Struct request) throws IOException {
        Struct statement = new Struct()
                .set(SESSION, request.struct(SESSION))
                .set(2, "SELECT " + SqlParameters.quote(CatalogNames.SHOWN) + " AS TABLE_CAT")
                .set(4, true);
        return operations.beganWithDirectResults(spark.call("ExecuteStatement", statement), MAX_ROWS, PATIENCE);
    }
}
