package dev.wearcast.warehouse.engine;

import dev.wearcast.warehouse.insert.LocalCatalog;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Spark is told. Paths are absolute: the current directory is of no meaning. */
final class SparkSettings {

    /** Hive's name for where its metastore is. */
    static final String METASTORE = "javax.jdo.option.ConnectionURL";

    private final Map<String, String> settings = new LinkedHashMap<>();

    private SparkSettings() {}

    static Map<String, String> of(Path directory, @Nullable URI s3Endpoint) {
        SparkSettings all = new SparkSettings();
        all.quiet();
        all.delta();
        all.compatible();
        all.smallData();
        all.files(directory);
        all.thriftService(directory);
        all.s3(s3Endpoint);
        return all.settings;
    }

    private void quiet() {
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.driver.bindAddress", "127.0.0.1");
        settings.put("spark.driver.host", "127.0.0.1");
    }

    private void delta() {
        settings.put("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension");
        settings.put("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
        settings.put("spark.sql.sources.default", "delta");
        settings.put("spark.sql.catalog." + LocalCatalog.NAME, LocalCatalog.class.getName());
    }

    /** What a Databricks SQL warehouse does and plain Spark does not. */
    private void compatible() {
        settings.put("spark.sql.session.timeZone", "UTC");
        // A parameter's value may hold ${env:HOME} and must stay as it is.
        settings.put("spark.sql.variable.substitute", "false");
    }

    /** Measured with dbt on two cores: a second task, a shuffle or generated code costs more than such data is worth. */
    private void smallData() {
        settings.put("spark.sql.shuffle.partitions", "1");
        settings.put("spark.databricks.delta.snapshotPartitions", "1");
        settings.put("spark.sql.adaptive.enabled", "false");
        settings.put("spark.sql.codegen.wholeStage", "false");
        // What it infers (mostly that keys of joins are not null) costs more to find and to check than it saves.
        settings.put("spark.sql.constraintPropagation.enabled", "false");
        // Unset, its default is worked out anew for each value that an interpreted expression reads.
        settings.put("spark.sql.types.framework.enabled", "false");
        settings.put("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2");
    }

    /** Derby must get its folder by the URL: its own system property would move Spark's in-memory database too. */
    private void files(Path directory) {
        settings.put(
                "spark.sql.warehouse.dir", directory.resolve("tables").toUri().toString());
        settings.put(
                "spark.hadoop." + METASTORE,
                "jdbc:derby:;databaseName=" + directory.resolve("metastore") + ";create=true");
        // Hive's sessions set it for themselves. While Spark's own client has another, Hive takes the two for different
        // metastores and opens it anew, now and then for each of the 500 looks that a large statement takes.
        settings.put(
                "spark.hadoop.hive.metastore.filter.hook",
                "org.apache.hadoop.hive.ql.security.authorization.plugin.AuthorizationMetaStoreFilterHook");
        Path temporary = directory.resolve("tmp");
        settings.put("spark.local.dir", temporary.toString());
        settings.put("spark.hadoop.hadoop.tmp.dir", temporary.resolve("hadoop").toString());
        settings.put(
                "spark.hadoop.hive.exec.scratchdir", temporary.resolve("hive").toString());
        settings.put(
                "spark.hadoop.hive.exec.local.scratchdir",
                temporary.resolve("hive-local").toString());
        // A folder a session: a session that closes deletes its own, also while another opens.
        settings.put(
                "spark.hadoop.hive.downloaded.resources.dir",
                temporary.resolve("${hive.session.id}_resources").toString());
    }

    private void thriftService(Path directory) {
        String prefix = "spark.hadoop.hive.server2.";
        // With it, every closed session closes the file systems, and the next one opens them again: 0.5 s.
        settings.put(prefix + "enable.doAs", "false");
        settings.put(prefix + "logging.operation.enabled", "false");
        settings.put(
                prefix + "logging.operation.log.location",
                directory.resolve("tmp").resolve("operation-logs").toString());
    }

    /** Credentials come from the environment only: without this the client would look for an EC2 host's. */
    private void s3(@Nullable URI endpoint) {
        settings.put("spark.hadoop.fs.s3.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
        String prefix = "spark.hadoop.fs.s3a.";
        settings.put(
                prefix + "aws.credentials.provider",
                "software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider");
        settings.put(prefix + "endpoint.region", System.getenv().getOrDefault("AWS_REGION", "eu-central-1"));
        if (endpoint != null) {
            settings.put(prefix + "endpoint", endpoint.toString());
            settings.put(prefix + "path.style.access", "true");
            settings.put(prefix + "connection.ssl.enabled", String.valueOf("https".equals(endpoint.getScheme())));
        }
    }
}
