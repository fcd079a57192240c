package dev.wearcast.warehouse.engine;

import dev.wearcast.warehouse.thrift.Message;
import dev.wearcast.warehouse.thrift.ThriftService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.transport.TIOStreamTransport;

/**
 * Spark's own SQL service, called in this process. Its server would listen on every interface and let anyone in who
 * sends any user name, so it is never started: only what lies behind its port is.
 */
final class SparkThriftService implements ThriftService {

    private static final String PACKAGE = "org.apache.spark.sql.hive.thriftserver.";

    private static final String METASTORE = SparkSettings.METASTORE;

    private final TProcessor processor;

    private SparkThriftService(TProcessor processor) {
        this.processor = processor;
    }

    /** Does what {@code HiveThriftServer2.startWithContext} does, without the service that listens. */
    static SparkThriftService start(SparkSession spark) {
        try {
            Object hiveConf = hiveConf(spark);
            Object server = Reflection.create(PACKAGE + "HiveThriftServer2", spark);
            Reflection.call(server, "init", hiveConf);
            Object listening = listeningService(server);
            Reflection.call(server, "removeService", listening);
            Reflection.call(server, "start");
            Reflection.call(
                    Reflection.scalaObject(PACKAGE + "HiveThriftServer2"),
                    "createListenerAndUI",
                    server,
                    spark.sparkContext());
            return new SparkThriftService((TProcessor)
                    Reflection.create("org.apache.hive.service.rpc.thrift.TCLIService$Processor", listening));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Spark's SQL service did not start: is pyspark's jars folder there?", e);
        }
    }

    @Override
    public Message answer(Message call) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(1024);
        try {
            TIOStreamTransport transport = new TIOStreamTransport(new ByteArrayInputStream(call.write()), answer);
            processor.process(new TBinaryProtocol(transport), new TBinaryProtocol(transport));
        } catch (TException e) {
            throw new IOException("Spark could not answer " + call.name(), e);
        }
        return Message.read(answer.toByteArray());
    }

    /**
     * The configuration of Hive's sessions. Spark gives them a metastore in memory, besides its own on disk, and Hive
     * keeps one metastore for a thread: the thread that opens a session would list that empty one ever after. So both
     * are made the same, and the thread that touches the one in memory ends here.
     */
    private static Object hiveConf(SparkSession spark) throws ReflectiveOperationException {
        FutureTask<Object> task = new FutureTask<>(() -> {
            Object hadoopConf = Reflection.call(Reflection.call(spark, "sessionState"), "newHadoopConf");
            Object client = Reflection.call(
                    Reflection.scalaObject("org.apache.spark.sql.hive.HiveUtils"),
                    "newClientForExecution",
                    spark.sparkContext().conf(),
                    hadoopConf);
            return Reflection.call(client, "conf");
        });
        new Thread(task, "hive-configuration").start();
        try {
            Configuration conf = (Configuration) task.get();
            conf.set(METASTORE, spark.sparkContext().conf().get("spark.hadoop." + METASTORE));
            return conf;
        } catch (InterruptedException | ExecutionException e) {
            throw new ReflectiveOperationException(e);
        }
    }

    private static Object listeningService(Object server) throws ReflectiveOperationException {
        return ((Collection<?>) Reflection.call(server, "getServices"))
                .stream()
                        .filter(service -> service.getClass().getSimpleName().startsWith("Thrift"))
                        .findFirst()
                        .orElseThrow(() -> new ClassNotFoundException("No Thrift service among Hive's"));
    }
}
