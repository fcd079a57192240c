package dev.wearcast.lambdahost.aws;

import java.io.IOException;

/** AWS answered a call with an error. */
public final class AwsCallException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    AwsCallException(String call, int status, String body) {
        super(call + " answered " + status + ": " + body.substring(0, Math.min(300, body.length())));
        this.status = status;
    }

    /** The HTTP status of AWS's answer. */
    public int status() {
        return status;
    }
}
