package dev.wearcast.warehouse.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark with Delta, and its own Thrift server on a loopback port of its choice. A process can have only one. */
public final class SparkEngine implements AutoCloseable {

    static final String THRIFT_PATH = "cliservice";

    private final SparkSession spark;
    private final URI thriftAddress;

    private SparkEngine(SparkSession spark, URI thriftAddress) {
        this.spark = spark;
        this.thriftAddress = thriftAddress;
    }

    /**
     * @param directory where tables and their catalog are kept; one process at a time can use it
     * @param s3Endpoint where S3 is, or null for AWS itself
     */
    public static SparkEngine start(Path directory, @Nullable URI s3Endpoint) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Files.createDirectories(absolute.resolve("tmp"));
        System.setProperty("derby.stream.error.file", absolute.resolve("derby.log").toString());
        int port = freePort();
        SparkSession.Builder builder =
                SparkSession.builder().appName("local-warehouse").master("local[2]");
        for (Map.Entry<String, String> setting :
                SparkSettings.of(absolute, port, s3Endpoint).entrySet()) {
            builder.config(setting.getKey(), setting.getValue());
        }
        SparkSession spark = builder.enableHiveSupport().getOrCreate();
        startThriftServer(spark);
        return new SparkEngine(spark, URI.create("http://127.0.0.1:" + port + "/" + THRIFT_PATH));
    }

    public URI thriftAddress() {
        return thriftAddress;
    }

    @Override
    public void close() {
        spark.stop();
    }

    /** By reflection, since the server's jar is in pyspark's jars folder only, and so not there to compile against. */
    private static void startThriftServer(SparkSession spark) {
        try {
            Class.forName("org.apache.spark.sql.hive.thriftserver.HiveThriftServer2")
                    .getMethod("startWithContext", SQLContext.class)
                    .invoke(null, spark.sqlContext());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Spark's Thrift server did not start: is pyspark's jars folder there?", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
