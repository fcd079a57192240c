package dev.wearcast.lambdahost.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the caller gets.
 *
 * @param contentType present where the body is not the emulator's, which makes the emulator's headers void
 */
record GatewayAnswer(int status, byte[] body, Optional<String> contentType) {

    /** MiniStack's words, with status 200, for a function that it cannot run. */
    private static final byte[] MOCK = "Mock response".getBytes(StandardCharsets.US_ASCII);
    /** How MiniStack begins the body when a function failed; it goes on with the function's stack trace. */
    private static final byte[] FAILURE = "{\"errorMessage\":".getBytes(StandardCharsets.US_ASCII);

    static GatewayAnswer of(int status, byte[] body) {
        if (startsWith(body, MOCK)) {
            return problem(
                    "/problems/function-not-run",
                    "The emulator made up an answer",
                    "The function did not run: the emulator does not know where lambda-host answers for it.");
        }
        if (status == 502 && startsWith(body, FAILURE)) {
            // In API Gateway's words: a stack trace is for the log.
            return new GatewayAnswer(
                    500, utf8("{\"message\":\"Internal Server Error\"}"), Optional.of("application/json"));
        }
        return new GatewayAnswer(status, body, Optional.empty());
    }

    static GatewayAnswer unreachable(String emulator) {
        return problem(
                "/problems/emulator-unreachable",
                "The emulated API Gateway does not answer",
                "No API answers at " + emulator + " within the time limit; is it deployed?");
    }

    private static GatewayAnswer problem(String type, String title, String detail) {
        String json =
                "{\"type\":\"" + type + "\",\"title\":\"" + title + "\",\"status\":502,\"detail\":\"" + detail + "\"}";
        return new GatewayAnswer(502, utf8(json), Optional.of("application/problem+json"));
    }

    private static boolean startsWith(byte[] body, byte[] start) {
        return body.length >= start.length && Arrays.equals(body, 0, start.length, start, 0, start.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
