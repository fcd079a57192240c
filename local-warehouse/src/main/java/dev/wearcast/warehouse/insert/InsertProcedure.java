package dev.wearcast.warehouse.insert;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.procedures.BoundProcedure;
import org.apache.spark.sql.connector.catalog.procedures.ProcedureParameter;
import org.apache.spark.sql.connector.catalog.procedures.UnboundProcedure;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Runs an INSERT in the session that calls it, and answers with the columns that Databricks gives. */
final class InsertProcedure implements UnboundProcedure, BoundProcedure {

    private static final StructType COUNTS =
            new StructType().add("num_affected_rows", DataTypes.LongType).add("num_inserted_rows", DataTypes.LongType);

    private final SparkSession spark;

    InsertProcedure(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public String name() {
        return "insert";
    }

    @Override
    public String description() {
        return "Runs an INSERT and answers how many rows it wrote.";
    }

    @Override
    public BoundProcedure bind(StructType inputType) {
        return this;
    }

    @Override
    public ProcedureParameter[] parameters() {
        return new ProcedureParameter[] {
            ProcedureParameter.in("statement", DataTypes.StringType).build()
        };
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public Iterator<Scan> call(InternalRow input) {
        long inserted = InsertedRows.by(spark, input.getString(0));
        InternalRow[] rows = {new GenericInternalRow(new Object[] {inserted, inserted})};
        LocalScan scan = new LocalScan() {
            @Override
            public StructType readSchema() {
                return COUNTS;
            }

            @Override
            public InternalRow[] rows() {
                return rows;
            }
        };
        return List.<Scan>of(scan).iterator();
    }
}
