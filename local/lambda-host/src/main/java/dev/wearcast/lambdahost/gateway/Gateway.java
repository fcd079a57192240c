package dev.wearcast.lambdahost.gateway;

import dev.wearcast.lambdahost.aws.AwsApi;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * The API at one plain address: forwards every request to the emulated API Gateway under the custom domain that names
 * the API there. Adds what API Gateway adds to a request, and answers like API Gateway where the emulator does not;
 * see {@link GatewayAnswer}.
 */
public final class Gateway implements HttpHandler {

    /** Of one connection only, or written by the HTTP client itself (RFC 9110, section 7.6.1). */
    private static final Set<String> NOT_FORWARDED = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "host",
            "expect");

    /** A little more than the 30 seconds after which API Gateway gives up. */
    private static final Duration LIMIT = Duration.ofSeconds(35);
    /** API Gateway's own limit of a request is 10 MB. */
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;

    private final ApiAddress address;
    private final String emulator;
    private final String domain;
    private final HttpClient http;
    private final OptionsCall options;

    /** Forwards to the emulator; the domain is the request's host, so {@link #allowHostHeader} must have run. */
    public Gateway(AwsApi aws, String domain) {
        this.address = new ApiAddress(aws, domain);
        this.options = new OptionsCall(aws, address);
        this.emulator = aws.endpoint().toString();
        this.domain = domain;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Lets the JDK's HTTP client send another host. To be called before any of that client's classes is loaded. */
    public static void allowHostHeader() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.setMaxEntitySize(LARGEST_REQUEST);
        exchange.getRequestReceiver()
                .receiveFullBytes((received, body) -> received.dispatch(() -> {
                    answer(received, body);
                }));
    }

    private void answer(HttpServerExchange exchange, byte[] body) {
        GatewayAnswer answer;
        try {
            answer = exchange.getRequestMethod().equals(Methods.OPTIONS)
                    ? options.answer(exchange)
                    : forward(exchange, body);
        } catch (IOException e) {
            answer = GatewayAnswer.unreachable(emulator);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer = GatewayAnswer.unreachable(emulator);
        }
        answer.contentType().ifPresent(type -> {
            exchange.getResponseHeaders().clear();
            exchange.getResponseHeaders().put(io.undertow.util.Headers.CONTENT_TYPE, type);
        });
        exchange.setStatusCode(answer.status());
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
        }
    }

    private GatewayAnswer forward(HttpServerExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request(exchange, body), BodyHandlers.ofByteArray());
        HeaderMap headers = exchange.getResponseHeaders();
        response.headers().map().forEach((name, values) -> {
            if (isForwarded(name)) {
                values.forEach(value -> headers.add(new HttpString(name), value));
            }
        });
        return GatewayAnswer.of(response.statusCode(), response.body());
    }

    private HttpRequest request(HttpServerExchange exchange, byte[] body) throws IOException {
        String query = exchange.getQueryString();
        URI uri = URI.create(address.url() + exchange.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(LIMIT);
        request.method(
                exchange.getRequestMethod().toString(),
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        for (var header : exchange.getRequestHeaders()) {
            String name = header.getHeaderName().toString();
            if (isForwarded(name)) {
                header.forEach(value -> request.header(name, value));
            }
        }
        request.setHeader("Host", domain);
        request.setHeader(
                "X-Forwarded-For", exchange.getSourceAddress().getAddress().getHostAddress());
        request.setHeader("X-Forwarded-Port", Integer.toString(exchange.getHostPort()));
        request.setHeader("X-Forwarded-Proto", "http");
        return request.build();
    }

    private static boolean isForwarded(String header) {
        return !header.startsWith(":") && !NOT_FORWARDED.contains(header.toLowerCase(Locale.ROOT));
    }
}
