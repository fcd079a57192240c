package dev.wearcast.warehouse.engine;

import dev.wearcast.warehouse.thrift.ThriftService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark with Delta, and its own SQL service. A process can have only one. */
public final class SparkEngine implements AutoCloseable {

    private final SparkSession spark;
    private final ThriftService service;

    private SparkEngine(SparkSession spark, ThriftService service) {
        this.spark = spark;
        this.service = service;
    }

    /**
     * @param directory where tables and their catalog are kept; one process at a time can use it
     * @param s3Endpoint where S3 is, or null for AWS itself
     */
    public static SparkEngine start(Path directory, @Nullable URI s3Endpoint) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Files.createDirectories(absolute.resolve("tmp"));
        System.setProperty(
                "derby.stream.error.file", absolute.resolve("derby.log").toString());
        SparkSession.Builder builder =
                SparkSession.builder().appName("local-warehouse").master("local[2]");
        for (Map.Entry<String, String> setting :
                SparkSettings.of(absolute, s3Endpoint).entrySet()) {
            builder.config(setting.getKey(), setting.getValue());
        }
        SparkSession spark = builder.enableHiveSupport().getOrCreate();
        return new SparkEngine(spark, SparkThriftService.start(spark));
    }

    /** Spark's own SQL service. */
    public ThriftService service() {
        return service;
    }

    @Override
    public void close() {
        spark.stop();
    }
}
