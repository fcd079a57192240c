package dev.wearcast.api.serving;

import com.fasterxml.jackson.core.JacksonException;
import java.net.HttpURLConnection;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3 does not give what was published: nothing there, not reachable, or not readable. */
public final class ServingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServingUnavailableException(String key, Throwable cause) {
        super("Cannot read " + key + " from S3", cause);
    }

    /** Whether S3 itself is well: it answered, and what it answered is of no use. */
    public boolean isAnswered() {
        return getCause() instanceof JacksonException
                || getCause() instanceof S3Exception e && e.statusCode() < HttpURLConnection.HTTP_INTERNAL_ERROR;
    }
}
