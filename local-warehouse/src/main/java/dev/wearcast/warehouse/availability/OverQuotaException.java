package dev.wearcast.warehouse.availability;

/** The warehouse pretends to have used up its free daily quota. */
public final class OverQuotaException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Class 53 of the SQL standard's implementation-defined codes: insufficient resources. */
    public static final String SQL_STATE = "53000";

    OverQuotaException() {
        super("[QUOTA_EXCEEDED] The SQL warehouse cannot be started: the workspace has used up its compute quota. "
                + "Compute is unavailable until the quota resets. SQLSTATE: " + SQL_STATE);
    }
}
