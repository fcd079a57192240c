package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.availability.Availability;
import dev.wearcast.warehouse.availability.OverQuotaException;
import dev.wearcast.warehouse.thrift.Message;
import dev.wearcast.warehouse.thrift.Struct;
import dev.wearcast.warehouse.thrift.ThriftService;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Databricks' dialect of TCLIService, translated to Spark's. */
final class Dialect {

    private static final Logger LOG = LoggerFactory.getLogger(Dialect.class);

    private final SparkThrift spark;
    private final Map<String, Call> calls = new HashMap<>();

    Dialect(ThriftService service, Availability availability) {
        spark = new SparkThrift(service);
        Operations operations = new Operations(spark);
        Metadata metadata = new Metadata(spark, operations, availability);
        calls.put("OpenSession", new Sessions(spark)::open);
        calls.put("ExecuteStatement", new Statements(spark, operations, availability)::execute);
        calls.put("FetchResults", operations::fetch);
        calls.put("GetResultSetMetadata", operations::metadata);
        calls.put("CloseOperation", operations::close);
        calls.put("GetOperationStatus", operations::status);
        calls.put("CancelOperation", request -> operations.forward("CancelOperation", request));
        for (String procedure : List.of(
                "GetCatalogs",
                "GetSchemas",
                "GetTables",
                "GetColumns",
                "GetFunctions",
                "GetTableTypes",
                "GetTypeInfo",
                "GetPrimaryKeys",
                "GetCrossReference")) {
            calls.put(procedure, request -> metadata.list(procedure, request));
        }
    }

    /**
     * Answers a call. Whatever goes wrong becomes an answer in Thrift: clients take an HTTP 500 for a reason to try
     * again for minutes.
     */
    Message answer(Message call) throws InterruptedException {
        Struct request = call.body().struct(1);
        try {
            return call.reply(answer(call.name(), request == null ? new Struct() : request));
        } catch (OverQuotaException e) {
            return call.reply(Status.failure(e.getMessage(), OverQuotaException.SQL_STATE));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} failed", call.name(), e);
            return call.failure(String.valueOf(e.getMessage()));
        }
    }

    private Struct answer(String procedure, Struct request)
            throws IOException, InterruptedException, OverQuotaException {
        Call call = calls.get(procedure);
        return call == null
                ? Status.readable(spark.call(procedure, request.removeFrom(Call.EXTENSIONS)))
                : call.answer(request);
    }
}
