package dev.wearcast.lambdahost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real deployed function, called through the emulated Lambda and API Gateway. */
class LambdaHostIT extends AwsEmulatorTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path work;

    private static EmulatedAws aws;
    private static HostProcess host;
    private static String function;
    private static int port;
    private static int gatewayPort;

    @BeforeAll
    static void deployAndHost() throws Exception {
        assumeTrue(
                get(awsEndpoint() + "/_ministack/ready").statusCode() == 200,
                "only MiniStack forwards a function's calls");
        aws = new EmulatedAws(awsEndpoint());
        function = uniqueName("sample").substring(0, 30);
        port = freePort();
        gatewayPort = freePort();
        aws.createFunction(function, port, "first");
        aws.createApi(function + ".localhost", function);
        host = HostProcess.start(awsEndpoint(), function, port, gatewayPort, function + ".localhost", work);
    }

    @AfterAll
    static void stop() throws Exception {
        if (host != null) {
            host.close();
        }
    }

    @Test
    @DisplayName("Invoke - the deployed zip's answer, with its environment and name")
    void invoke() throws Exception {
        JsonNode answer = JSON.readTree(aws.invoke(function, "{}").body());
        assertThat(answer.path("greeting").asText()).isEqualTo("hello");
        assertThat(answer.path("function").asText()).isEqualTo(function);
    }

    @Test
    @DisplayName("Invoke, the function throws - FunctionError, with what was thrown")
    void functionThrows() throws Exception {
        HttpResponse<String> answer = aws.invoke(function, "\"please-throw\"");
        assertThat(answer.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
        assertThat(answer.body()).contains("thrown on request");
    }

    @Test
    @DisplayName("Invoke, the function exits - FunctionError, and the next call is good")
    void functionExits() throws Exception {
        assertThat(aws.invoke(function, "\"please-exit\"").headers().firstValue("X-Amz-Function-Error"))
                .isPresent();
        assertThat(aws.invoke(function, "{}").body()).contains("hello");
    }

    @Test
    @DisplayName("Invoke, the function hangs - FunctionError when its time is over, and the next call is good")
    void functionHangs() throws Exception {
        HttpResponse<String> answer = aws.invoke(function, "\"please-hang\"");
        assertThat(answer.headers().firstValue("X-Amz-Function-Error")).isPresent();
        assertThat(answer.body()).contains("timed out");
        assertThat(aws.invoke(function, "{}").body()).contains("hello");
    }

    @Test
    @DisplayName("50 calls, 8 at a time - 50 good answers by at most 2 processes")
    void overlappingCalls() throws Exception {
        var clients = Executors.newFixedThreadPool(8);
        List<Callable<JsonNode>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> JSON.readTree(
                    front("/2015-03-31/functions/function/invocations", "{}").body()));
        }
        List<Long> pids = new ArrayList<>();
        for (Future<JsonNode> answer : clients.invokeAll(calls)) {
            assertThat(answer.get().path("greeting").asText()).isEqualTo("hello");
            pids.add(answer.get().path("pid").asLong());
        }
        clients.shutdown();
        assertThat(pids.stream().distinct().count()).isBetween(1L, 2L);
    }

    @Test
    @DisplayName("Code deployed again while the host runs - the next call runs it")
    void redeployed() throws Exception {
        aws.invoke(function, "{}");
        aws.updateCode(function, "second");
        assertThat(front("/reload", "").statusCode()).isEqualTo(204);
        assertThat(aws.invoke(function, "{}").body()).contains("\"second\"");
    }

    @Test
    @DisplayName("GET /health and GET /any at the plain address - the function's answer, not the emulator's own")
    void gateway() throws Exception {
        for (String path : List.of("/health", "/any?city=New%20York", "/")) {
            HttpResponse<String> answer = get("http://localhost:" + gatewayPort + path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("gateway");
        }
    }

    @Test
    @DisplayName("OPTIONS at the plain address - the function's answer, not the emulator's own")
    void gatewayLeavesOptionsToTheFunction() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + gatewayPort + "/any?a=b"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).hasValue("BREW");
    }

    @Test
    @DisplayName("GET at the plain address, the function throws - 500 without a stack trace")
    void gatewayHidesFailures() throws Exception {
        HttpResponse<String> answer = get("http://localhost:" + gatewayPort + "/?please-throw");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    @DisplayName("The function's output - in its log file")
    void log() throws Exception {
        aws.invoke(function, "\"seen-in-the-log\"");
        assertThat(work.resolve("logs").resolve(function + ".log")).content().contains("event \"seen-in-the-log\"");
    }

    @Test
    @DisplayName("SIGTERM, or SIGKILL to the host alone - no process left within seconds")
    void stopLeavesNothing() throws Exception {
        for (boolean kill : List.of(false, true)) {
            Path place = Files.createDirectories(work.resolve(kill ? "killed" : "stopped"));
            String name = uniqueName("stop").substring(0, 30);
            int own = freePort();
            aws.createFunction(name, own, "first");
            aws.createApi(name + ".localhost", name);
            HostProcess other = HostProcess.start(awsEndpoint(), name, own, freePort(), name + ".localhost", place);
            List<ProcessHandle> family = other.family();
            assertThat(family).hasSizeGreaterThanOrEqualTo(4);
            if (kill) {
                other.process().destroyForcibly();
            } else {
                other.process().destroy();
            }
            for (ProcessHandle process : family) {
                process.onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }

    private static HttpResponse<String> front(String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
