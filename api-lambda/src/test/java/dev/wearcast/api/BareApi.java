package dev.wearcast.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The very handler with nothing behind it, neither S3 nor the warehouse: one for all tests that need no data. */
final class BareApi {

    private BareApi() {}

    /** Made when first asked, by the environment as tests leave it. */
    private static final class Shared {
        private static final ApiHandler HANDLER = start();
    }

    /** Another one, by the environment as it is now. */
    static ApiHandler start() {
        return LambdaFunction.start(URI.create("http://127.0.0.1:1"), "none", LambdaFunction.NOWHERE, "none");
    }

    static HttpAnswer get(String target) {
        return to(HttpEvent.get(target));
    }

    static HttpAnswer to(HttpEvent event) {
        return HttpAnswer.to(event, Shared.HANDLER);
    }

    /** To an event that may be none. */
    static HttpAnswer toText(String event) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Shared.HANDLER.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, null);
        return HttpAnswer.of(output.toByteArray());
    }
}
