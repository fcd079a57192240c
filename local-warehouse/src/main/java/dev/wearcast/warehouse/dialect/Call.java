package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.availability.OverQuotaException;
import dev.wearcast.warehouse.thrift.Struct;
import java.io.IOException;

/** Answers one procedure of the service. */
@FunctionalInterface
interface Call {

    /** The first of Databricks' own field ids, in every struct that Databricks extended. Spark knows none of them. */
    int EXTENSIONS = 1281;

    Struct answer(Struct request) throws IOException, InterruptedException, OverQuotaException;
}
