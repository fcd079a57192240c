package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.thrift.Struct;
import dev.wearcast.warehouse.thrift.ThriftService;
import java.io.IOException;
import java.util.List;

/** Uses what the first client would otherwise wait ten seconds for: Hive's session, Delta's classes, the parser. */
public final class WarmUp {

    private static final List<String> STATEMENTS = List.of(
            "CREATE OR REPLACE TABLE warm_up AS SELECT 1 AS id, current_timestamp() AS at",
            "INSERT INTO warm_up VALUES (2, null)",
            "SELECT count(*), max(at) FROM warm_up",
            "DROP TABLE warm_up");

    private WarmUp() {}

    /** @throws IOException if a statement fails, so the warehouse is of no use */
    public static void run(ThriftService service) throws IOException {
        SparkThrift spark = new SparkThrift(service);
        Struct session = require(new Sessions(spark).open(new Struct())).struct(3);
        for (String sql : STATEMENTS) {
            Struct statement = new Struct().set(1, session).set(2, sql).set(4, false);
            Struct response = require(spark.call("ExecuteStatement", statement));
            spark.call("CloseOperation", new Struct().set(1, response.struct(2)));
        }
        spark.call("CloseSession", new Struct().set(1, session));
    }

    private static Struct require(Struct response) throws IOException {
        if (Status.isFailure(response)) {
            throw new IOException("The warm-up failed: " + Status.message(response));
        }
        return response;
    }
}
