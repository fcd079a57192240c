package dev.wearcast.api;

import com.amazonaws.serverless.exceptions.ContainerInitializationException;
import com.amazonaws.serverless.proxy.InitializationWrapper;
import com.amazonaws.serverless.proxy.internal.LambdaContainerHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.serverless.proxy.spring.SpringBootLambdaContainerHandler;
import com.amazonaws.serverless.proxy.spring.SpringBootProxyHandlerBuilder;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wearcast.api.http.HttpEvents;
import dev.wearcast.api.problems.UnreadableRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The Lambda that answers HTTP API requests, payload 2.0. Spring starts in the constructor, which Lambda runs in its
 * INIT phase. Not the container's own delegating handler: docs/decisions says why.
 */
public final class ApiHandler implements RequestStreamHandler {

    private final UnreadableRequests unreadable;
    private final SpringBootLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> container;

    public ApiHandler() throws ContainerInitializationException {
        // Latin 1 by itself, for every type but JSON.
        LambdaContainerHandler.getContainerConfig().setDefaultContentCharset(StandardCharsets.UTF_8.name());
        unreadable = new UnreadableRequests();
        container = new SpringBootProxyHandlerBuilder<HttpApiV2ProxyRequest>()
                .defaultHttpApiV2Proxy()
                .requestReader(new HttpEvents())
                .exceptionHandler(unreadable)
                .initializationWrapper(new InitializationWrapper())
                .springBootApplication(Application.class)
                .buildAndInitialize();
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
