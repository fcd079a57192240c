package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.availability.Availability;
import dev.wearcast.warehouse.availability.OverQuotaException;
import dev.wearcast.warehouse.thrift.Struct;
import java.io.IOException;
import java.time.Duration;

/** Answers what there is: catalogs, schemas, tables, columns. */
final class Metadata {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
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
        boolean direct = request.struct(Call.EXTENSIONS) != null;
        request.removeFrom(Call.EXTENSIONS);
        if (!procedure.equals("GetTypeInfo")) {
            request.remove(CATALOG);
        }
        Struct response = spark.call(procedure, request);
        return direct
                ? operations.beganWithDirectResults(response, 100_000, PATIENCE)
                : operations.began(response);
    }
}
