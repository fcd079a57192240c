package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.sql.CatalogNames;
import dev.wearcast.warehouse.thrift.Struct;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens sessions. */
final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final int CLIENT_PROTOCOL = 1;
    /** HIVE_CLI_SERVICE_PROTOCOL_V10, the newest that Spark knows. */
    private static final int SPARKS_PROTOCOL = 9;

    private static final int CONFIGURATION = 4;
    private static final int SERVER_PROTOCOL = 2;
    /** SPARK_CLI_SERVICE_PROTOCOL_V9; clients refuse servers with Hive's versions as not Databricks. */
    private static final int DATABRICKS_PROTOCOL = 0xA509;

    private static final int SESSION = 3;
    private static final int INITIAL_NAMESPACE = 1284;
    private static final int CATALOG = 1;
    private static final int SCHEMA = 2;
    private static final int CAN_USE_MULTIPLE_CATALOGS = 1285;

    private final SparkThrift spark;

    Sessions(SparkThrift spark) {
        this.spark = spark;
    }

    Struct open(Struct request) throws IOException {
        Struct namespace = request.struct(INITIAL_NAMESPACE);
        // Databricks' settings are not Spark's, and Spark refuses what it does not know.
        request.removeFrom(Call.EXTENSIONS).remove(CONFIGURATION).set(CLIENT_PROTOCOL, SPARKS_PROTOCOL);
        Struct response = Status.readable(spark.call("OpenSession", request));
        Struct session = response.struct(SESSION);
        if (session == null) {
            return response;
        }
        if (namespace != null) {
            use(session, namespace);
        }
        return response.set(SERVER_PROTOCOL, DATABRICKS_PROTOCOL)
                .set(INITIAL_NAMESPACE, namespace)
                .set(CAN_USE_MULTIPLE_CATALOGS, true);
    }

    private void use(Struct session, Struct namespace) throws IOException {
        String catalog = namespace.text(CATALOG);
        if (catalog != null) {
            run(session, CatalogNames.rewrite("USE CATALOG `" + catalog.replace("`", "``") + "`"));
        }
        String schema = namespace.text(SCHEMA);
        if (schema != null && !schema.equalsIgnoreCase("default")) {
            run(session, "USE SCHEMA `" + schema.replace("`", "``") + "`");
        }
    }

    /** Failures are forgiven: Databricks opens a session in a schema that does not exist, and dbt relies on it. */
    private void run(Struct session, String sql) throws IOException {
        Struct response = spark.call(
                "ExecuteStatement", new Struct().set(1, session).set(2, sql).set(4, false));
        if (Status.isFailure(response)) {
            LOG.debug("{}: {}", sql, Status.message(response));
        } else if (response.struct(2) != null) {
            spark.call("CloseOperation", new Struct().set(1, response.struct(2)));
        }
    }
}
