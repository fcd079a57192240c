package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.thrift.Binary;
import dev.wearcast.warehouse.thrift.Struct;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What runs or has rows to fetch. */
final class Operations {

    /** In every request on an operation. */
    private static final int HANDLE = 1;
    /** In every response that begins an operation. */
    private static final int NEW_HANDLE = 2;

    private static final int DIRECT_RESULTS = Call.EXTENSIONS;

    private static final int OPERATION_STATE = 2;
    private static final int INITIALIZED = 0;
    private static final int RUNNING = 1;
    private static final int FINISHED = 2;
    private static final int PENDING = 7;

    private static final int ORIENTATION = 2;
    private static final int FETCH_NEXT = 0;
    private static final int MAX_ROWS = 3;
    private static final long DEFAULT_MAX_ROWS = 100_000;
    private static final int INCLUDE_METADATA = 1283;
    private static final int METADATA_OF_FETCH = Call.EXTENSIONS;

    private final SparkThrift spark;
    /** Handles as Spark made them, by id: clients send them back with the operation's type unknown. */
    private final Map<String, Struct> handles = new ConcurrentHashMap<>();

    Operations(SparkThrift spark) {
        this.spark = spark;
    }

    /** Calls Spark with a request that names an operation. */
    Struct forward(String procedure, Struct request) throws IOException {
        return Status.readable(spark.call(procedure, withSparksHandle(request.removeFrom(Call.EXTENSIONS))));
    }

    Struct close(Struct request) throws IOException {
        Struct response = forward("CloseOperation", request);
        handles.remove(id(request.struct(HANDLE)));
        return response;
    }

    Struct status(Struct request) throws IOException {
        return Status.operation(forward("GetOperationStatus", request));
    }

    Struct metadata(Struct request) throws IOException {
        return RowSets.metadata(forward("GetResultSetMetadata", request));
    }

    Struct fetch(Struct request) throws IOException {
        boolean includeMetadata = request.flag(INCLUDE_METADATA);
        long maxRows = request.number(0, MAX_ROWS);
        if (maxRows <= 0) {
            maxRows = DEFAULT_MAX_ROWS;
        }
        // The clients read forward only, and Spark knows no other orientation.
        request.set(ORIENTATION, FETCH_NEXT).set(MAX_ROWS, maxRows);
        Struct rows = RowSets.rows(forward("FetchResults", request), maxRows);
        if (includeMetadata) {
            rows.set(METADATA_OF_FETCH, metadata(new Struct().set(HANDLE, request.struct(HANDLE))));
        }
        return rows;
    }

    /** Remembers the handle in a response that began an operation. */
    Struct began(Struct response) {
        Struct handle = response.struct(NEW_HANDLE);
        if (handle != null) {
            handles.put(id(handle), handle);
        }
        return Status.readable(response);
    }

    /** The same, and waits for the operation's end to give the first rows along with the response. */
    Struct beganWithDirectResults(Struct response, long maxRows, Duration patience) throws IOException {
        Struct handle = began(response).struct(NEW_HANDLE);
        if (handle == null) {
            return response;
        }
        Struct status = awaitEnd(handle, patience);
        Struct results = new Struct().set(1, status);
        if (status.number(FINISHED, OPERATION_STATE) == FINISHED) {
            Struct fetch =
                    new Struct().set(HANDLE, handle).set(MAX_ROWS, maxRows).set(4, (short) 0);
            results.set(2, metadata(new Struct().set(HANDLE, handle))).set(3, fetch(fetch));
        }
        return response.set(DIRECT_RESULTS, results);
    }

    /** Spark itself holds back the answer while the operation runs, up to some seconds, so this does not spin. */
    private Struct awaitEnd(Struct handle, Duration patience) throws IOException {
        long endNanos = System.nanoTime() + patience.toNanos();
        Struct status;
        long state;
        do {
            status = status(new Struct().set(HANDLE, handle));
            state = status.number(FINISHED, OPERATION_STATE);
        } while ((state == INITIALIZED || state == RUNNING || state == PENDING) && System.nanoTime() < endNanos);
        return status;
    }

    private Struct withSparksHandle(Struct request) {
        Struct handle = request.struct(HANDLE);
        Struct sparks = handle == null ? null : handles.get(id(handle));
        return sparks == null ? request : request.set(HANDLE, sparks);
    }

    private static String id(Struct handle) {
        return handle.get(1, 1) instanceof Binary guid ? guid.hex() : "";
    }
}
