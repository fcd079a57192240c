package dev.wearcast.api;

import com.amazonaws.serverless.exceptions.ContainerInitializationException;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wearcast.api.http.HttpContainer;
import dev.wearcast.api.problems.UnreadableRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The Lambda that answers HTTP API requests, payload 2.0. Spring starts in the constructor, which Lambda runs in its
 * INIT phase. Not the container's own delegating handler: docs/decisions/0036 says why.
 */
public final class ApiHandler implements RequestStreamHandler {

    private final UnreadableRequests unreadable;
    private final HttpContainer container;

    public ApiHandler() throws ContainerInitializationException {
        unreadable = new UnreadableRequests();
        container = new HttpContainer(Application.class, unreadable);
        container.initialize();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        try {
            container.proxyStream(input, output, context);
        } catch (IOException | RuntimeException e) {
            // Lambda would tell the caller its class and its stack trace.
            unreadable.handle(e, output);
        }
    }
}
