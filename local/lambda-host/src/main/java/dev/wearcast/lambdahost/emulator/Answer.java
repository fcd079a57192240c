package dev.wearcast.lambdahost.emulator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a call came to, in a form that the emulated Lambda understands: 200 and the function's own JSON, or another
 * status and {@code {"errorType", "errorMessage"}}. The Runtime Interface Emulator answers 200 also for a function that
 * threw or ran out of time, so failures are told by the body.
 */
public record Answer(int status, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TIMED_OUT = "Task timed out after ";
    /** Longer answers are not parsed: no failure that the runtime reports is longer. */
    private static final int LONGEST_FAILURE = 256 * 1024;

    /** Of what the Runtime Interface Emulator answered. */
    static Answer of(int status, byte[] body) {
        if (status != 200) {
            return new Answer(502, body);
        }
        if (startsWith(body, TIMED_OUT)) {
            return failure(500, "Sandbox.Timedout", new String(body, StandardCharsets.UTF_8));
        }
        return new Answer(isFailure(body) ? 500 : 200, body);
    }

    static Answer failure(int status, String type, String message) {
        String json = "{\"errorType\":\"" + type + "\",\"errorMessage\":\""
                + new String(JsonStringEncoder.getInstance().quoteAsString(message)) + "\"}";
        return new Answer(status, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the function gave an answer, whatever it says. */
    public boolean isSuccess() {
        return status == 200;
    }

    /** The form in which Java's runtime client reports what a handler threw. */
    private static boolean isFailure(byte[] body) {
        if (body.length > LONGEST_FAILURE || !startsWith(body, "{")) {
            return false;
        }
        try {
            JsonNode json = JSON.readTree(body);
            return json.has("errorType") && json.has("errorMessage") && !json.has("statusCode");
        } catch (JacksonException notJson) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    private static boolean startsWith(byte[] body, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return body.length >= start.length && java.util.Arrays.equals(body, 0, start.length, start, 0, start.length);
    }
}
