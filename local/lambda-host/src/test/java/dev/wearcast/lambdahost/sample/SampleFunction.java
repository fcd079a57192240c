package dev.wearcast.lambdahost.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The deployed function of the tests: does what its event says, in words found anywhere in it. */
public final class SampleFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("event " + event);
        if (event.contains("please-throw")) {
            throw new IllegalStateException("thrown on request");
        }
        if (event.contains("please-exit")) {
            Runtime.getRuntime().halt(3);
        }
        if (event.contains("please-hang")) {
            await();
        }
        String body = event.contains("\"OPTIONS\"")
                ? "{\"statusCode\":204,\"headers\":{\"Allow\":\"BREW\"}}"
                : event.contains("rawPath") ? "{\"statusCode\":200,\"body\":\"gateway\"}" : answer(context);
        output.write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Until the function's time is over. */
    private static synchronized void await() {
        try {
            SampleFunction.class.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String answer(Context context) throws IOException {
        try (InputStream edition = SampleFunction.class.getResourceAsStream("/edition.txt")) {
            return "{\"edition\":\"" + new String(edition.readAllBytes(), StandardCharsets.UTF_8) + "\",\"greeting\":\""
                    + System.getenv("GREETING") + "\",\"function\":\"" + context.getFunctionName() + "\",\"pid\":"
                    + ProcessHandle.current().pid() + "}";
        }
    }
}
