package dev.wearcast.lambdahost.front;

import dev.wearcast.lambdahost.aws.AwsApi;
import dev.wearcast.lambdahost.emulator.Answer;
import dev.wearcast.lambdahost.emulator.EmulatorPool;
import dev.wearcast.lambdahost.emulator.FunctionSource;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the emulated Lambda forwards a function's calls to. {@code POST /2015-03-31/functions/function/invocations}
 * answers as {@link Answer} says; {@code POST /reload} reads the deployed function again.
 */
public final class FunctionFront implements HttpHandler {

    private static final String INVOKE = "/2015-03-31/functions/function/invocations";
    private static final HttpString REQUEST_ID = new HttpString("X-Amzn-Lambda-Request-Id");
    private static final HttpString RUNTIME_REQUEST_ID = new HttpString("X-Amzn-RequestId");
    /** Above the largest event that Lambda takes, 6 MB. */
    private static final int LARGEST_EVENT = 7 * 1024 * 1024;

    private final FunctionSource source;
    private final EmulatorPool emulators;
    private final FunctionLog log;
    private final ErrorsMetric errors;
    private final Executor background;
    private final AtomicLong answered = new AtomicLong();

    public FunctionFront(
            FunctionSource source, EmulatorPool emulators, FunctionLog log, AwsApi aws, Executor background) {
        this.source = source;
        this.emulators = emulators;
        this.log = log;
        this.errors = new ErrorsMetric(aws, source.name());
        this.background = background;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.setStatusCode(405);
        } else if (exchange.getRequestPath().equals("/reload")) {
            exchange.dispatch(() -> reload(exchange));
        } else if (exchange.getRequestPath().equals(INVOKE)) {
            exchange.setMaxEntitySize(LARGEST_EVENT);
            exchange.getRequestReceiver()
                    .receiveFullBytes((received, event) -> received.dispatch(() -> {
                        invoke(received, event);
                    }));
        } else {
            exchange.setStatusCode(404);
        }
    }

    /** How many calls the function has answered without an error. */
    public long answered() {
        return answered.get();
    }

    /** Sends log lines that wait. To be called about twice a second. */
    public void flushLog() {
        log.flush();
    }

    /** Keeps the alarms on the function's errors moving. To be called every few seconds. */
    public void tickErrors() {
        errors.tick();
    }

    /** Gives back the memory of emulators that nobody used for the time, {@code kept} of them excepted. */
    public void endIdle(Duration limit, int kept) {
        emulators.endIdle(limit, kept);
    }

    /** Ends the function's processes. */
    public void close() {
        emulators.close();
    }

    private void invoke(HttpServerExchange exchange, byte[] event) {
        String id = exchange.getRequestHeaders().getFirst(REQUEST_ID);
        String requestId = id == null ? UUID.randomUUID().toString() : id;
        Answer answer = emulators.call(event, requestId);
        if (answer.isSuccess()) {
            answered.incrementAndGet();
        } else {
            background.execute(errors::error);
        }
        exchange.setStatusCode(answer.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseHeaders().put(RUNTIME_REQUEST_ID, requestId);
        exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
    }

    private void reload(HttpServerExchange exchange) {
        try {
            source.reload();
            exchange.setStatusCode(204);
            exchange.endExchange();
        } catch (IOException e) {
            exchange.setStatusCode(502);
            exchange.getResponseSender().send(String.valueOf(e.getMessage()));
        }
    }
}
