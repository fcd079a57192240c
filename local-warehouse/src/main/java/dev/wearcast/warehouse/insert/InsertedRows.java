package dev.wearcast.warehouse.insert;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.delta.DeltaHistoryManager;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.CommitInfo;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.execution.CommandResultExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.datasources.v2.AppendDataExecV1;
import org.apache.spark.sql.execution.datasources.v2.OverwriteByExpressionExecV1;
import org.jspecify.annotations.Nullable;

/** How many rows an INSERT wrote: Delta tells the session which version it committed, and the commit tells its rows. */
final class InsertedRows {

    private static final String LAST_COMMIT = "spark.databricks.delta.lastCommitVersionInSession";

    private InsertedRows() {}

    /** Runs the statement. The count is 0 for tables that are not Delta's. */
    static long by(SparkSession spark, String insert) {
        spark.conf().unset(LAST_COMMIT);
        SparkPlan plan = ((Dataset<?>) spark.sql(insert)).queryExecution().executedPlan();
        DeltaTableV2 table = target(plan);
        scala.Option<String> version = spark.conf().getOption(LAST_COMMIT);
        return table == null || version.isEmpty() ? 0 : rows(table.deltaLog(), Long.parseLong(version.get()));
    }

    private static @Nullable DeltaTableV2 target(SparkPlan plan) {
        SparkPlan command = plan instanceof CommandResultExec result ? result.commandPhysicalPlan() : plan;
        Object table = null;
        if (command instanceof AppendDataExecV1 append) {
            table = append.table();
        } else if (command instanceof OverwriteByExpressionExecV1 overwrite) {
            table = overwrite.table();
        }
        return table instanceof DeltaTableV2 delta ? delta : null;
    }

    /** Rows that an overwrite of a part carried over were not inserted. */
    private static long rows(DeltaLog log, long version) {
        Path commit = new Path(log.logPath(), String.format("%020d.json", version));
        scala.Option<CommitInfo> info =
                DeltaHistoryManager.getCommitInfoOpt(log.store(), commit, log.newDeltaHadoopConf());
        if (info.isEmpty() || info.get().operationMetrics().isEmpty()) {
            return 0;
        }
        scala.collection.immutable.Map<String, String> metrics =
                info.get().operationMetrics().get();
        return Math.max(0, number(metrics, "numOutputRows") - number(metrics, "numCopiedRows"));
    }

    private static long number(scala.collection.immutable.Map<String, String> metrics, String name) {
        return metrics.contains(name) ? Long.parseLong(metrics.apply(name)) : 0;
    }
}
