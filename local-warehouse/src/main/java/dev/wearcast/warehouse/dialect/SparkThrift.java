package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.thrift.Message;
import dev.wearcast.warehouse.thrift.Struct;
import dev.wearcast.warehouse.thrift.ThriftService;
import java.io.IOException;

/** Calls to Spark's own SQL service. */
final class SparkThrift {

    private final ThriftService service;

    SparkThrift(ThriftService service) {
        this.service = service;
    }

    /**
     * Calls a procedure of the service.
     *
     * @return the response struct
     * @throws IOException if Spark answers by an exception, or not at all
     */
    Struct call(String procedure, Struct request) throws IOException {
        Message answer = service.answer(Message.call(procedure, request));
        Struct response = answer.body().struct(0);
        if (response == null) {
            throw new IOException(
                    "Spark could not answer " + procedure + ": " + answer.body().text(1));
        }
        return response;
    }
}
