package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.thrift.Struct;
import java.util.regex.Pattern;

/** TStatus, and the same fields in TGetOperationStatusResp: errors told to people as Databricks tells them. */
final class Status {

    private static final int STATUS = 1;
    private static final int STATUS_CODE = 1;
    private static final int SUCCESS = 0;
    private static final int ERROR = 3;
    private static final int SQL_STATE = 3;
    private static final int OPERATION_STATE = 2;
    private static final int OPERATION_FAILED = 5;
    private static final int ERROR_MESSAGE = 5;
    /** Of an operation's status; in TStatus the same id means details as JSON. */
    private static final int DISPLAY_MESSAGE = Call.EXTENSIONS;

    private static final Pattern STACK_TRACE = Pattern.compile("(?s)\\R\\s+at .*");
    /** The wrapper's class, and Spark's own class between the error's name and the text, which names it again. */
    private static final Pattern CLASSES =
            Pattern.compile("^(?:org\\.apache\\.hive\\.service\\.cli\\.HiveSQLException: )?(?:Error running query: )?"
                    + "(?:\\[[A-Z0-9_.]+] )?(?:(?:[a-z]\\w*\\.)+[\\w$]+:\\s+)?(?=\\[[A-Z0-9_.]+] )");

    private Status() {}

    /** A response that only says that the statement failed. */
    static Struct failure(String message, String sqlState) {
        return new Struct()
                .set(
                        STATUS,
                        new Struct()
                                .set(STATUS_CODE, ERROR)
                                .set(SQL_STATE, sqlState)
                                .set(ERROR_MESSAGE, message));
    }

    static boolean isFailure(Struct response) {
        return response.number(SUCCESS, STATUS, STATUS_CODE) >= ERROR;
    }

    /** Tells a failed operation's error in the status too, where the JDBC driver looks for its details. */
    static Struct operation(Struct response) {
        readable(response);
        response.set(DISPLAY_MESSAGE, response.get(ERROR_MESSAGE));
        Struct status = response.struct(STATUS);
        if (status != null && response.get(OPERATION_STATE) instanceof Integer state && state == OPERATION_FAILED) {
            String message = response.text(ERROR_MESSAGE);
            status.set(SQL_STATE, response.get(SQL_STATE)).set(ERROR_MESSAGE, message);
        }
        return response;
    }

    /** Takes stack traces and class names out of the error messages of a response. */
    static Struct readable(Struct response) {
        makeReadable(response);
        Struct status = response.struct(STATUS);
        if (status != null) {
            makeReadable(status);
        }
        return response;
    }

    static String message(Struct response) {
        String message = response.text(STATUS, ERROR_MESSAGE);
        return message == null ? "" : readable(message);
    }

    private static void makeReadable(Struct holder) {
        String message = holder.text(ERROR_MESSAGE);
        if (message != null) {
            String readable = readable(message);
            holder.set(ERROR_MESSAGE, readable);
        }
    }

    private static String readable(String message) {
        String first = STACK_TRACE.matcher(message).replaceFirst("");
        return CLASSES.matcher(first).replaceFirst("");
    }
}
