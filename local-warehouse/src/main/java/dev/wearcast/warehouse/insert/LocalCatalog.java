package dev.wearcast.warehouse.insert;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.ProcedureCatalog;
import org.apache.spark.sql.connector.catalog.procedures.UnboundProcedure;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A catalog of procedures that stand for what Databricks does and Spark does not. Spark makes one for each session, by
 * this class's name in its settings. A procedure needs no Scala and no rule in Spark's analyzer.
 */
public final class LocalCatalog implements ProcedureCatalog {

    /** Its name in Spark. */
    public static final String NAME = "local_warehouse";

    private static final String INSERT = "insert";

    /** The statement that runs an INSERT, given as a string literal, and answers its row counts. */
    public static String insertCall(String literal) {
        return "CALL " + NAME + "." + "procedures." + INSERT + "(" + literal + ")";
    }

    @Override
    public void initialize(String name, CaseInsensitiveStringMap options) {
        // There is nothing to set.
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public UnboundProcedure loadProcedure(Identifier identifier) {
        if (!identifier.name().equals(INSERT)) {
            throw new UnsupportedOperationException("There is no procedure " + identifier);
        }
        return new InsertProcedure(SparkSession.active());
    }

    @Override
    public Identifier[] listProcedures(String[] namespace) {
        return new Identifier[] {Identifier.of(new String[] {"procedures"}, INSERT)};
    }
}
